package org.cyborgscoring.torch.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

/** Prompts with examples, where the context holds all, some or none of them. */
class FewShotPromptTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);
  private static final AnswerForm FORM = new AnswerForm(SCALE, false);
  private static final List<Response> NEAREST_LAST =
      List.of(
          Response.scored("1", "FAR " + "x".repeat(200), 1),
          Response.scored("2", "NEAR " + "y".repeat(200), 2));

  private final Tokenizer tokenizer =
      ByteTokenizer.of(
          "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>{% endfor %}");
  private final int without = encoder(0, 9000).encode(response("")).tokens().length;

  @Test
  void showsAllExamplesWhereThereIsRoom() {
    assertThat(shown(encoder(2, 9000), "short")).contains("FAR ", "NEAR ");
  }

  @Test
  void leavesOutTheLeastAlikeFirst() {
    String text = "z".repeat(100);

    assertThat(shown(encoder(2, without + 440), text))
        .contains("NEAR ", text)
        .doesNotContain("FAR ");
  }

  @Test
  void cutsTheResponseOnlyWhenNoExampleIsLeft() {
    PromptEncoder encoder = encoder(2, without + 400);
    String text = "START " + "z".repeat(1500) + " STOP";

    assertThat(shown(encoder, text))
        .contains("START", "[...]", "STOP")
        .doesNotContain("FAR ", "NEAR ");
    assertThat(encoder.encode(response(text)).cutTokens()).isPositive();
  }

  @Test
  void refusesAPromptThatLeavesNoRoomAndNamesBothLengths() {
    assertThatThrownBy(() -> encoder(2, without - 10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("take " + without + " tokens")
        .hasMessageContaining("holds " + (without - 10));
  }

  private String shown(PromptEncoder encoder, String text) {
    return tokenizer.decodeWithSpecialTokens(encoder.encode(response(text)).tokens());
  }

  private static Response response(String text) {
    return Response.unscored("r", text);
  }

  private PromptEncoder encoder(int shots, int context) {
    ScoringPrompt prompt =
        new ScoringPrompt(
            PromptTemplate.standard(),
            new Item("item", SCALE, "Why do plants grow?", "The rubric of the item"),
            FORM.instruction(),
            (response, count) -> NEAREST_LAST.subList(2 - count, 2),
            shots);
    return new PromptEncoder(tokenizer, ChatTemplate.of(tokenizer.files()), prompt, FORM, context);
  }
}
