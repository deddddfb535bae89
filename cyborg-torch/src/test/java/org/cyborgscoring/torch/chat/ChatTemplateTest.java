package org.cyborgscoring.torch.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ChatRole;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTemplateTest {
  private static final List<ChatMessage> STANDARD =
      List.of(
          new ChatMessage(ChatRole.SYSTEM, "Be fair."),
          new ChatMessage(ChatRole.USER, "The task"),
          new ChatMessage(ChatRole.USER, "Text {{ bos_token }} {% if %}"));

  @Test
  void rendersChatMl() {
    String template =
        """
        {%- for turn in messages %}
            {{- '<|im_start|>' ~ turn.role ~ '\\n' ~ turn['content'] ~ '<|im_end|>\\n' }}
        {%- endfor %}
        {%- if add_generation_prompt %}
            {{- '<|im_start|>assistant\\n' }}
            {%- if enable_thinking is defined and enable_thinking is false %}
                {{- '<think>\\n\\n</think>\\n\\n' }}
            {%- endif %}
        {%- endif %}
        """;

    assertThat(render(template))
        .isEqualTo(
            """
            <|im_start|>system
            Be fair.<|im_end|>
            <|im_start|>user
            The task<|im_end|>
            <|im_start|>user
            Text {{ bos_token }} {% if %}<|im_end|>
            <|im_start|>assistant
            <think>

            </think>

            """);
  }

  @Test
  void rendersInTheStyleOfLlama3() {
    String template =
        """
        {{- bos_token }}
        {%- if messages[0]['role'] == 'system' %}
            {%- set head = messages[0]['content'] | trim %}
            {%- set messages = messages[1:] %}
        {%- else %}
            {%- set head = '' %}
        {%- endif %}
        {{- '<|h|>system<|/h|>\\n\\nDay: ' + strftime_now('%d %b %Y') + '\\n' + head + '<|e|>' }}
        {%- for m in messages %}
            {{- '<|h|>' + m['role'] + '<|/h|>\\n\\n' + m['content'] | trim + '<|e|>' }}
        {%- endfor %}
        {{- '<|h|>assistant<|/h|>\\n\\n' }}
        """;

    assertThat(render(template))
        .isEqualTo(
            "<s><|h|>system<|/h|>\n\nDay: 26 Jul 2024\nBe fair.<|e|><|h|>user<|/h|>\n\nThe task<|e|>"
                + "<|h|>user<|/h|>\n\nText {{ bos_token }} {% if %}<|e|><|h|>assistant<|/h|>\n\n");
  }

  @Test
  void foldsAndMergesWhereRolesMustAlternateWithoutSystem() {
    String template =
        """
        {{ bos_token }}{% for m in messages %}
        {% if (m.role == 'user') != (loop.index0 % 2 == 0) %}
        {{ raise_exception('Turns must alternate') }}
        {% endif %}
        {% if m.role == 'user' %}{{ '[INST] ' + m.content.strip() + ' [/INST]' }}{% endif %}
        {% endfor %}""";

    assertThat(render(template))
        .isEqualTo("<s>[INST] Be fair.\n\nThe task\n\nText {{ bos_token }} {% if %} [/INST]");
  }

  @Test
  void mergesOnlyWhereTheSystemIsTaken() {
    String template =
        """
        {% set ns = namespace(last='') %}
        {% for m in messages %}
        {% if m.role == ns.last %}{{ raise_exception('Twice ' + m.role) }}{% endif %}
        {% set ns.last = m.role %}
        <|{{ m.role }}|>
        {{ m.content }}<|end|>
        {% endfor %}
        <|assistant|>
        """;

    assertThat(render(template))
        .isEqualTo(
            "<|system|>\nBe fair.<|end|>\n<|user|>\n"
                + "The task\n\nText {{ bos_token }} {% if %}<|end|>\n<|assistant|>");
  }

  @Test
  void foldsWhereATemplateSilentlyLeavesTheSystemOut() {
    String template =
        "{% for m in messages %}{% if m.role == 'user' %}<start_of_turn>user\n{{ m.content }}"
            + "<end_of_turn>\n{% endif %}{% endfor %}<start_of_turn>model\n";

    assertThat(render(template)).startsWith("<start_of_turn>user\nBe fair.\n\nThe task<end_of");
  }

  @Test
  void takesTheDefaultOfSeveralTemplatesAndTheFileBeforeThem() {
    String config =
        """
        {"chat_template": [{"name": "tool_use", "template": "no"},
          {"name": "default", "template": "{% for m in messages %}{{ m.content }}|{% endfor %}A"}]}
        """;
    Map<String, String> files = new LinkedHashMap<>(Map.of(TokenizerFiles.CONFIG, config));
    assertThat(ChatTemplate.of(files(files)).render(STANDARD)).startsWith("Be fair.|The task|");

    files.put(TokenizerFiles.CHAT_TEMPLATE, "{% for m in messages %}{{ m.content }}/{% endfor %}");
    assertThat(ChatTemplate.of(files(files)).render(STANDARD)).startsWith("Be fair./The task/");
  }

  @Test
  void isPlainWithoutATemplate() {
    ChatTemplate plain = ChatTemplate.of(files(Map.of()));

    assertThat(plain.isModelsOwn()).isFalse();
    assertThat(plain.render(STANDARD.subList(0, 2)))
        .isEqualTo("Be fair.\n\nThe task\n\nThe score, as a JSON object:\n");
  }

  @Test
  void hashTellsTemplatesAndSpecialTokensApart() {
    assertThat(template("{{ messages }}").hash())
        .isEqualTo(template("{{ messages }}").hash())
        .isNotEqualTo(template("{{ messages }} ").hash())
        .isNotEqualTo(ChatTemplate.of(files(Map.of())).hash());
  }

  @Test
  void saysWhyATemplateDoesNotTakeTheConversation() {
    assertThatThrownBy(() -> render("{{ raise_exception('Never') }}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("models/small, chat_template.jinja")
        .hasMessageContaining("Never")
        .hasMessageContaining("Put a chat_template.jinja");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ 'a'.getClass() }}",
        "{{ messages[0].getClass() }}",
        "{{ ____int3rpr3t3r____.getContext() }}",
        "{% include '/etc/hostname' %}",
        "{% import '/etc/hostname' as x %}",
        "{% extends '/etc/hostname' %}",
        "{{ range(100000000) }}",
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{% set n = namespace(x='ab') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='aa') %}{% for i in range(60) %}{% set n.x = n.x.replace('a', n.x) %}{% endfor %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{{ 10 ** 1000000 }}",
        "{{ '{{ 1 }}' | render }}",
        "{{ 'x' | nope }}",
        "{% if messages is nope %}{% endif %}",
        "{{ messages[0].put('a', 'b') }}",
        "{% for m in messages if m.role == 'user' %}{% endfor %}",
        "{% for m in [] %}{% else %}x{% endfor %}",
        "{% if true %}",
        "{{ 'open"
      })
  void refusesHostileAndUnknownConstructs(String template) {
    assertThatThrownBy(() -> render(template))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("chat template cannot be rendered here");
  }

  @Test
  void refusesDeepNestingWithoutOverflow() {
    assertThatThrownBy(() -> render("{{ " + "(".repeat(1000) + "1" + ")".repeat(1000) + " }}"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> render("{% if true %}".repeat(3000) + "{% endif %}".repeat(3000)))
        .isInstanceOf(InputException.class);
  }

  private static String render(String template) {
    return template(template).render(STANDARD);
  }

  private static ChatTemplate template(String template) {
    return ChatTemplate.of(files(Map.of(TokenizerFiles.CHAT_TEMPLATE, template)));
  }

  private static TokenizerFiles files(Map<String, String> others) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(TokenizerFiles.TOKENIZER, "{}".getBytes(StandardCharsets.UTF_8));
    contents.put(
        TokenizerFiles.SPECIAL_TOKENS,
        "{\"bos_token\": {\"content\": \"<s>\"}}".getBytes(StandardCharsets.UTF_8));
    others.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new TokenizerFiles("models/small", contents);
  }
}
