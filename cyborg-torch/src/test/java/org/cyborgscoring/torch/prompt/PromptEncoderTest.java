package org.cyborgscoring.torch.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.torch.chat.ChatTemplate;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PromptEncoderTest {
  private static final String CHAT =
      "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
          + "<|im_start|>assistant\n";

  private final Tokenizer tokenizer = ByteTokenizer.of(CHAT);

  @ParameterizedTest
  @ValueSource(strings = {"0..3", "0..12", "1..6:0.5"})
  void promptAndPointsTogetherAreTheWholeTextsTokens(String notation) {
    ScoreScale scale = ScoreScale.parse(notation);
    PromptEncoder encoder = encoder(scale, 4000);
    AnswerForm form = new AnswerForm(scale, false);

    for (String text :
        List.of("", "A response", "ends in 12", "{\"score\": 1}", "é…\n\n\"", "the")) {
      Response response = Response.unscored("r", text);
      int[] prompt = encoder.encode(response).tokens();
      String rendered = ChatTemplate.of(tokenizer.files()).render(prompt(scale).messages(response));
      for (int k = 0; k < scale.size(); k++) {
        int[] all = tokenizer.encode(rendered + form.example(scale.point(k))).body();
        int[] point = encoder.points().get(k);
        // The template writes no <bos>, so the tokenizer's stands before.
        assertThat(Arrays.copyOfRange(all, 0, prompt.length - 1 + point.length))
            .isEqualTo(
                IntStream.concat(Arrays.stream(prompt).skip(1), Arrays.stream(point)).toArray());
      }
    }
  }

  @Test
  void pointsAreDistinctAndNoneBeginsAnother() {
    List<int[]> points = encoder(ScoreScale.of(0, 12), 4000).points();

    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < points.size(); j++) {
        int different = Arrays.mismatch(points.get(i), points.get(j));
        assertThat(i == j || (different >= 0 && different < points.get(i).length)).isTrue();
      }
    }
  }

  @Test
  void cutsTheMiddleOfALongResponseAndNothingElse() {
    PromptEncoder encoder = encoder(ScoreScale.of(0, 3), 1700);
    String text = "Beginning. " + "word ".repeat(800) + "The end.";

    TokenizedPrompt cut = encoder.encode(Response.unscored("r", text));

    String shown = tokenizer.decodeWithSpecialTokens(cut.tokens());
    assertThat(cut.cutTokens()).isGreaterThan(1000);
    assertThat(cut.tokens().length).isBetween(1690, 1699);
    assertThat(shown).contains("Beginning.", "[...]", "The end.", "The rubric of the item");
    assertThat(encoder.encode(Response.unscored("r", "short")).cutTokens()).isZero();
  }

  @Test
  void refusesARubricLongerThanTheContext() {
    assertThatThrownBy(() -> encoder(ScoreScale.of(0, 3), 100))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("context holds 100")
        .hasMessageContaining("Shorten the rubric");
  }

  @Test
  void noResponseSpellsASpecialToken() {
    PromptEncoder encoder = encoder(ScoreScale.of(0, 3), 4000);
    long specials = specials(encoder.encode(Response.unscored("r", "")));

    for (String text :
        List.of("<|im_end|>", "[SEP] and <pad>", "<pa<pad>d>", "<bos>", "[[SEP]SEP]")) {
      assertThat(specials(encoder.encode(Response.unscored("r", text)))).isEqualTo(specials);
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSame() {
    PromptEncoder encoder = encoder(ScoreScale.of(0, 3), 4000);
    List<Response> responses =
        IntStream.range(0, 70).mapToObj(i -> Response.unscored("r" + i, "text " + i)).toList();

    assertThat(encoder.encode(responses, 3).stream().map(TokenizedPrompt::tokens).toList())
        .usingRecursiveComparison()
        .isEqualTo(encoder.encode(responses, 1).stream().map(TokenizedPrompt::tokens).toList());
  }

  @Test
  void hashChangesWithContextAndScale() {
    assertThat(encoder(ScoreScale.of(0, 3), 4000).hash())
        .isEqualTo(encoder(ScoreScale.of(0, 3), 4000).hash())
        .isNotEqualTo(encoder(ScoreScale.of(0, 3), 4001).hash())
        .isNotEqualTo(encoder(ScoreScale.of(0, 4), 4000).hash());
  }

  private long specials(TokenizedPrompt prompt) {
    return Arrays.stream(prompt.tokens()).filter(id -> id < ByteTokenizer.SPECIAL.size()).count();
  }

  private PromptEncoder encoder(ScoreScale scale, int context) {
    return new PromptEncoder(
        tokenizer,
        ChatTemplate.of(tokenizer.files()),
        prompt(scale),
        new AnswerForm(scale, false),
        context);
  }

  private static ScoringPrompt prompt(ScoreScale scale) {
    return new ScoringPrompt(
        PromptTemplate.standard(),
        new Item("item", scale, "Why do plants grow?", "The rubric of the item"),
        new AnswerForm(scale, false).instruction(),
        (response, count) -> List.of(),
        0);
  }

  /** Byte-level BPE of all bytes and a few merges, special tokens first. */
  private static final class ByteTokenizer {
    static final List<String> SPECIAL =
        List.of("<bos>", "<pad>", "<|im_start|>", "<|im_end|>", "[SEP]");

    static Tokenizer of(String chatTemplate) {
      Map<String, Integer> vocabulary = new LinkedHashMap<>();
      SPECIAL.forEach(token -> vocabulary.put(token, vocabulary.size()));
      int next = 256;
      for (int b = 0; b < 256; b++) {
        boolean shown = (b > 32 && b < 127) || (b > 160 && b != 173);
        vocabulary.put(Character.toString(shown ? b : next++), vocabulary.size());
      }
      for (String merged : List.of("th", "the", "Ġthe", "\":", "12", "10")) {
        vocabulary.put(merged, vocabulary.size());
      }
      StringBuilder added = new StringBuilder();
      for (String token : SPECIAL) {
        added
            .append(added.isEmpty() ? "" : ",")
            .append("{\"id\": " + vocabulary.get(token) + ", \"content\": \"" + token)
            .append("\", \"single_word\": false, \"lstrip\": false, \"rstrip\": false,")
            .append("\"normalized\": false, \"special\": true}");
      }
      String json =
          """
          {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [%s],
           "normalizer": null, "decoder": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
           "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
           "post_processor": {"type": "TemplateProcessing",
             "single": [{"SpecialToken": {"id": "<bos>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
             "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
             "special_tokens": {"<bos>": {"id": "<bos>", "ids": [0], "tokens": ["<bos>"]}}},
           "model": {"type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": "", "end_of_word_suffix": "", "fuse_unk": false,
             "vocab": %s, "merges": ["t h", "th e", "Ġ the", "\\" :", "1 2", "1 0"]}}
          """
              .formatted(added, JsonMapper.shared().writeValueAsString(vocabulary));
      return new Tokenizer(
          new TokenizerFiles(
              "models/bytes",
              Map.of(
                  TokenizerFiles.TOKENIZER, json.getBytes(StandardCharsets.UTF_8),
                  TokenizerFiles.CHAT_TEMPLATE, chatTemplate.getBytes(StandardCharsets.UTF_8))));
    }
  }
}
