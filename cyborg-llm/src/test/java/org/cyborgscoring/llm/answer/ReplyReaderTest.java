package org.cyborgscoring.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.llm.testing.Completions;
import org.cyborgscoring.prompting.AnswerForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);
  private final ReplyReader reader = new ReplyReader(new AnswerForm(SCALE, false));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"score\": 2}",
        " {\"score\":2.0}\n",
        "```json\n{\"score\": 2}\n```",
        "<think>It is {\"score\": 3}, or not.</think>\n{\"score\": 2}"
      })
  void readsTheObjectAskedFor(String content) {
    assertThat(read(content).probabilities()).containsExactly(0.0, 0.0, 1.0, 0.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "Score: 2",
        "{\"score\": \"2\"}",
        "{\"score\": 2, \"sure\": true}",
        "{\"score\": 1, \"score\": 2}",
        "{\"score\": 2} I think.",
        "{\"score\": 2",
        "[{\"score\": 2}]",
        ""
      })
  void guessesNothingFromOtherForms(String content) {
    assertThat(read(content).outcome()).isEqualTo(AnswerOutcome.PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "-1", "1.5", "1e300"})
  void knowsWhatIsOffTheScale(String score) {
    assertThat(read("{\"score\": " + score + "}").outcome()).isEqualTo(AnswerOutcome.OFF_SCALE);
  }

  @Test
  void readsHalfPointsAndRationales() {
    ReplyReader halves = new ReplyReader(new AnswerForm(new ScoreScale(1, 2, 0.5), true));
    Answer answer =
        halves.read(Completions.of("m", "{\"rationale\": \"why\", \"score\": 1.5}")).orElseThrow();
    assertThat(answer.probabilities()).containsExactly(0.0, 1.0, 0.0);
    assertThat(answer.rationale()).isEqualTo("why");
    assertThat(answer.toString()).doesNotContain("why");
  }

  @Test
  void takesProbabilitiesFromTheTokens() {
    Answer answer =
        reader.read(Completions.score("m", 2, Map.of(1, 0.2, 2, 0.6, 7, 0.2))).orElseThrow();
    assertThat(answer.fromLogprobs()).isTrue();
    assertThat(answer.probabilities().get(1)).isCloseTo(0.25, within(1e-12));
    assertThat(answer.probabilities().get(2)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void trustsNoTokenThatMayBeTheBeginningOfAScore() {
    ReplyReader upToTwelve = new ReplyReader(new AnswerForm(ScoreScale.of(1, 12), false));
    Answer unclear =
        upToTwelve.read(Completions.score("m", 2, Map.of(1, 0.4, 2, 0.6))).orElseThrow();
    assertThat(unclear.fromLogprobs()).isFalse();
    assertThat(unclear.probabilities().get(1)).isEqualTo(1.0);
    Answer clear =
        upToTwelve.read(Completions.score("m", 2, Map.of(11, 0.4, 2, 0.6))).orElseThrow();
    assertThat(clear.fromLogprobs()).isTrue();
    assertThat(clear.probabilities().get(10)).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void countsTokens() {
    assertThat(read("{\"score\": 2}").usage()).isEqualTo(new Answer.Usage(100, 10));
  }

  @Test
  void knowsAnAnswerThatWasCutOffAndOneThatWasFiltered() {
    String whole = Completions.score("m", 2);
    assertThat(reader.read(whole.replace("\"stop\"", "\"length\"")).orElseThrow().outcome())
        .isEqualTo(AnswerOutcome.CUT_OFF);
    assertThat(reader.read(whole.replace("\"stop\"", "\"content_filter\"")).orElseThrow().outcome())
        .isEqualTo(AnswerOutcome.REFUSED);
  }

  @Test
  void takesNoReplyThatIsNone() {
    for (String reply : List.of("", "<html>", "{}", "{\"choices\":[]}", "{\"choices\":[{\"mess")) {
      assertThat(reader.read(reply)).isEmpty();
    }
  }

  private Answer read(String content) {
    return reader.read(Completions.of("m", content)).orElseThrow();
  }
}
