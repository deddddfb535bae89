package org.cyborgscoring.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.HandScored;
import org.junit.jupiter.api.Test;

class ScoringPromptTest {
  private static final Item ITEM =
      new Item("3", ScoreScale.of(0, 2), "Why is the sky blue?", "2: names scattering.");
  private static final HandScored HAND_SCORED =
      new HandScored(
          ITEM,
          List.of(
              Response.scored("a", "light is scattered by air", 2),
              Response.scored("b", "the ocean is mirrored", 0),
              Response.scored("c", "air bends light somehow", 1)));

  @Test
  void putsWhatIsSharedFirstAndTheResponseLast() {
    ScoringPrompt prompt = prompt(ExampleStrategy.SPAN, 2);
    String one = text(prompt.messages(Response.unscored("x", "blue paint")));
    String other = text(prompt.messages(Response.unscored("y", "scattering")));
    assertThat(one).endsWith("blue paint\n</response>");
    String shared = one.substring(0, one.indexOf("blue paint"));
    assertThat(other).startsWith(shared);
    assertThat(shared).contains("Why is the sky blue?", "names scattering", "0, 1, 2", "JSON");
  }

  @Test
  void showsExamplesWithTheirScores() {
    String text = text(prompt(ExampleStrategy.SPAN, 8).messages(Response.unscored("x", "paint")));
    assertThat(text).contains("the ocean is mirrored\n</response>\nScore: 0");
    assertThat(text).contains("light is scattered by air\n</response>\nScore: 2");
  }

  @Test
  void neverShowsAResponseItsOwnScore() {
    for (ExampleStrategy strategy : ExampleStrategy.values()) {
      for (Response response : HAND_SCORED.responses()) {
        Response sameText = Response.unscored("other", response.text());
        assertThat(text(prompt(strategy, 8).messages(response))).containsOnlyOnce(response.text());
        assertThat(text(prompt(strategy, 8).messages(sameText))).containsOnlyOnce(response.text());
      }
    }
  }

  @Test
  void similarExamplesStandNearestToTheResponse() {
    List<Response> chosen =
        ExampleStrategy.SIMILAR
            .over(HAND_SCORED)
            .choose(Response.unscored("x", "air scattered light"), 2);
    assertThat(chosen).extracting(Response::id).containsExactly("c", "a");
  }

  @Test
  void spanningExamplesShowTheEndsOfTheScaleFirst() {
    ExampleChoice choice = ExampleStrategy.SPAN.over(HAND_SCORED);
    Response response = Response.unscored("x", "anything");
    assertThat(choice.choose(response, 2)).extracting(Response::id).containsExactly("b", "a");
    assertThat(choice.choose(response, 3)).extracting(Response::id).containsExactly("b", "c", "a");
  }

  @Test
  void fillsNothingIntoAResponse() {
    String text =
        text(prompt(ExampleStrategy.SPAN, 0).messages(Response.unscored("x", "{{rubric}} $1")));
    assertThat(text).endsWith("{{rubric}} $1\n</response>");
  }

  @Test
  void keepsResponsesOutOfItsDescription() {
    assertThat(prompt(ExampleStrategy.SPAN, 2).messages(Response.unscored("x", "secret")))
        .allSatisfy(message -> assertThat(message.toString()).doesNotContain("secret", "ocean"));
  }

  @Test
  void hashesFollowEveryCharacter() {
    ScoringPrompt prompt = prompt(ExampleStrategy.SPAN, 1);
    String hash = ScoringPrompt.hash(prompt.messages(Response.unscored("x", "blue")));
    assertThat(ScoringPrompt.hash(prompt.messages(Response.unscored("z", "blue")))).isEqualTo(hash);
    assertThat(ScoringPrompt.hash(prompt.messages(Response.unscored("x", "blue "))))
        .isNotEqualTo(hash);
  }

  @Test
  void saysWhatAnItemLacks() {
    Item bare = ITEM.withRubric(" ");
    assertThatThrownBy(
            () ->
                new ScoringPrompt(
                    PromptTemplate.standard(), bare, "", (response, count) -> List.of(), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Item 3 has no rubric")
        .hasMessageContaining("--rubric FILE");
  }

  private static ScoringPrompt prompt(ExampleStrategy strategy, int shots) {
    return new ScoringPrompt(
        PromptTemplate.standard(), ITEM, "Answer in JSON.", strategy.over(HAND_SCORED), shots);
  }

  private static String text(List<ChatMessage> messages) {
    return messages.stream().map(ChatMessage::content).collect(Collectors.joining("\n"));
  }
}
