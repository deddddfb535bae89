package org.cyborgscoring.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class ToleranceTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 2);

  private static PanelAgreement agreement(double[] engine, double[] exported) {
    return PanelAgreement.of(scores(engine), scores(exported), CutScores.rounding(SCALE));
  }

  private static List<ScoreDistribution> scores(double... expected) {
    double[] shares = {0.25, 0.5, 0.25};
    return Arrays.stream(expected).mapToObj(e -> ScoreDistribution.of(SCALE, e, shares)).toList();
  }

  @Test
  void countsChangesOfThePointAndTheLargestDifference() {
    PanelAgreement agreement =
        agreement(new double[] {0, 0.25, 1.25, 2}, new double[] {0, 0.75, 1, 2});

    assertThat(agreement.responses()).isEqualTo(4);
    assertThat(agreement.changes()).isEqualTo(1);
    assertThat(agreement.shareOfChanges()).isEqualTo(0.25);
    assertThat(agreement.largestDifference()).isEqualTo(0.5);
    assertThat(agreement.qwk().isDefined()).isTrue();
  }

  @Test
  void namesEveryFigureThatIsBeyondIt() {
    PanelAgreement agreement =
        agreement(new double[] {0, 0.25, 1.25, 2}, new double[] {0, 0.75, 1, 2});

    assertThat(Tolerance.FLOATS.refusals(agreement, 1))
        .hasSize(3)
        .anyMatch(refusal -> refusal.contains("1 of 4 scores change"));
    assertThat(new Tolerance(0.25, 0.5, 0.5).refusals(agreement, 1)).isEmpty();
    assertThat(new Tolerance(0.25, 0.5, 0.5).refusals(agreement, 0.5)).hasSize(1);
  }

  @Test
  void acceptsAPanelWithOneScoreAlone() {
    PanelAgreement agreement = agreement(new double[] {1, 1}, new double[] {1, 1});

    assertThat(agreement.qwk().isDefined()).isFalse();
    assertThat(Tolerance.FLOATS.refusals(agreement, 1)).isEmpty();
  }

  @Test
  void quantisesEachOutputToItsOwnRange() {
    Int8Weight weight = Int8Weight.of(new float[] {1, -2, 0.5f, 0.25f, 0, 0}, 3, 2);

    assertThat(weight.values()).containsExactly(32, 64, 0, -64, 32, 0);
    assertThat(weight.scales()).containsExactly(2 / 64f, 0.5f / 64, 1);
  }
}
