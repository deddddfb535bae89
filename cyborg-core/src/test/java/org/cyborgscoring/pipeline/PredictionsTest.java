package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class PredictionsTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 1);
  private static final CutScores CUTS = CutScores.of(SCALE, new double[] {0.3});
  private static final Predictions LOW = predictions("a", 0.2);
  private static final Predictions HIGH = predictions("b", 0.4);

  @Test
  void pointsComeFromCutScores() {
    assertThat(LOW.pointValues()).containsExactly(0);
    assertThat(HIGH.pointValues()).containsExactly(1);
  }

  @Test
  void othersStandBehindThem() {
    Predictions both = LOW.and(HIGH);

    assertThat(both.responses()).extracting(Response::id).containsExactly("a", "b");
    assertThat(both.pointValues()).containsExactly(0, 1);
    assertThat(both.distributions())
        .containsExactly(LOW.distributions().get(0), HIGH.distributions().get(0));
  }

  @Test
  void everyResponseHasADistributionAndAPoint() {
    assertThatThrownBy(() -> new Predictions(LOW.responses(), LOW.distributions(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 responses, 1 distributions and 0 points");
  }

  private static Predictions predictions(String id, double expected) {
    return Predictions.of(
        List.of(Response.unscored(id, "text")),
        List.of(ScoreDistribution.of(SCALE, expected, new double[] {0.5, 0.5})),
        CUTS);
  }
}
