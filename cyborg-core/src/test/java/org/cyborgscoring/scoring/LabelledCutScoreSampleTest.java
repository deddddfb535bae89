package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

class LabelledCutScoreSampleTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 2);

  @Test
  void anUncertainLabelCountsForEveryPointWithItsProbability() {
    CutScoreSample sample =
        CutScoreSample.ofLabels(
            SCALE,
            List.of(predicted(0.5), predicted(1.5)),
            List.of(
                ScoreDistribution.certain(SCALE, 0),
                ScoreDistribution.of(SCALE, 1.6, new double[] {0, 0.25, 0.75})));

    assertThat(sample.predictions()).containsExactly(0.5, 1.5, 1.5);
    assertThat(sample.handScores()).containsExactly(0, 1, 2);
    assertThat(sample.weights()).containsExactly(1, 0.25, 0.75);
    assertThat(sample.handScoreShares()).containsExactly(0.5, 0.125, 0.375);
  }

  @Test
  void certainLabelsAreHandScores() {
    CutScoreSample sample =
        CutScoreSample.ofLabels(
            SCALE,
            List.of(predicted(0.5), predicted(1.5)),
            List.of(ScoreDistribution.certain(SCALE, 2), ScoreDistribution.certain(SCALE, 1)));

    assertThat(sample.handScores()).containsExactly(2, 1);
    assertThat(sample.weights()).containsExactly(1, 1);
  }

  @Test
  void needsALabelForEveryPrediction() {
    assertThatThrownBy(() -> CutScoreSample.ofLabels(SCALE, List.of(predicted(1)), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 predictions but 0 labels");
    assertThatThrownBy(() -> CutScoreSample.ofLabels(SCALE, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ScoreDistribution predicted(double expected) {
    return ScoreDistribution.of(SCALE, expected, new double[] {0, 1, 0});
  }
}
