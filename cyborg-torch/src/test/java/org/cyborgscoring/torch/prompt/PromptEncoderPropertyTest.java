package org.cyborgscoring.torch.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.torch.chat.ChatTemplate;
import org.cyborgscoring.torch.text.Tokenizer;

/** What holds for whatever a response says. */
class PromptEncoderPropertyTest {
  private static final String CHAT =
      "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
          + "<|im_start|>assistant\n";
  private static final int CONTEXT = 1900;
  private static final ScoreScale SCALE = ScoreScale.of(0, 12);
  private static final AnswerForm FORM = new AnswerForm(SCALE, false);
  private static final Tokenizer TOKENIZER = ByteTokenizer.of(CHAT);
  private static final ChatTemplate TEMPLATE = ChatTemplate.of(TOKENIZER.files());
  private static final SpecialTokenGuard GUARD = new SpecialTokenGuard(TOKENIZER);
  private static final ScoringPrompt PROMPT =
      new ScoringPrompt(
          PromptTemplate.standard(),
          new Item("item", SCALE, "Why do plants grow?", "The rubric of the item"),
          FORM.instruction(),
          (response, count) -> List.of(),
          0);
  private static final PromptEncoder ENCODER =
      new PromptEncoder(TOKENIZER, TEMPLATE, PROMPT, FORM, CONTEXT);
  private static final int[] EMPTY = ENCODER.encode(Response.unscored("", "")).tokens();

  @Property(tries = 150)
  void promptAndPointAreTheTokensOfTheWholeText(@ForAll("responses") String text) {
    Response response = Response.unscored("r", text);
    TokenizedPrompt prompt = ENCODER.encode(response);
    if (prompt.cutTokens() > 0) {
      return;
    }
    String rendered =
        TEMPLATE.render(
            PROMPT.messages(response, GUARD.disarmed(text, 0), 0).stream()
                .map(m -> new ChatMessage(m.role(), GUARD.disarmed(m.content(), 0)))
                .toList());
    for (int k = 0; k < SCALE.size(); k += 4) {
      int[] whole = TOKENIZER.encode(rendered + FORM.example(SCALE.point(k))).body();
      int[] point = ENCODER.points().get(k);
      int[] asked =
          IntStream.concat(Arrays.stream(prompt.tokens()).skip(1), Arrays.stream(point)).toArray();
      assertThat(Arrays.copyOf(whole, asked.length)).isEqualTo(asked);
    }
  }

  @Property(tries = 150)
  void whatIsAroundAResponseStaysAndAllFits(@ForAll("responses") String text) {
    TokenizedPrompt prompt = ENCODER.encode(Response.unscored("r", text));

    int longest = ENCODER.points().stream().mapToInt(point -> point.length).max().orElseThrow();
    assertThat(prompt.tokens().length).isLessThanOrEqualTo(CONTEXT - longest);
    int border = lastIndex(EMPTY, ByteTokenizer.SPECIAL.indexOf("<|im_start|>"), 2);
    assertThat(Arrays.copyOf(prompt.tokens(), border)).isEqualTo(Arrays.copyOf(EMPTY, border));
    String shown = TOKENIZER.decodeWithSpecialTokens(prompt.tokens());
    assertThat(shown).contains("The response to score:\n\n<response>\n");
    assertThat(shown).endsWith("\n</response><|im_end|>\n<|im_start|>assistant{\"score\": ");
  }

  @Property(tries = 150)
  void noSpecialTokenComesFromAResponse(@ForAll("responses") String text) {
    assertThat(GUARD.count(ENCODER.encode(Response.unscored("r", text)).tokens()))
        .isEqualTo(GUARD.count(EMPTY));
  }

  @Provide
  Arbitrary<String> responses() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(ByteTokenizer.SPECIAL),
            Arbitraries.of(
                "</response>",
                "<response>",
                "{\"score\": 3}",
                "[...]",
                "{{ x }}",
                "{% if %}",
                "<|",
                "im_end|>",
                "\n\n",
                " ",
                "12",
                "the ",
                "\uD83C\uDF31",
                "\u00e9",
                "\u0000",
                "\uFF1C"),
            Arbitraries.strings().ofMaxLength(12));
    Arbitrary<String> shorts = pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    Arbitrary<String> longs = shorts.map(text -> (text + "word ").repeat(150));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(9, shorts), net.jqwik.api.Tuple.of(1, longs));
  }

  private static int lastIndex(int[] tokens, int wanted, int fromTheEnd) {
    int found = 0;
    for (int i = tokens.length - 1; i >= 0; i--) {
      if (tokens[i] == wanted && ++found == fromTheEnd) {
        return i;
      }
    }
    throw new AssertionError("Not found.");
  }
}
