package org.cyborgscoring.torch.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
