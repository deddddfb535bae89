package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

class CutScoresTest {
  private static final ScoreScale SCALE = ScoreScale.parse("1..2:0.5");

  @Test
  void aCutBelongsToThePointAboveIt() {
    CutScores cuts = CutScores.of(SCALE, new double[] {1.1, 1.8});

    assertThat(cuts.pointFor(1.0999)).isEqualTo(1);
    assertThat(cuts.pointFor(1.1)).isEqualTo(1.5);
    assertThat(cuts.pointFor(1.8)).isEqualTo(2);
  }

  @Test
  void roundingGoesUpAtHalfAStep() {
    CutScores cuts = CutScores.rounding(SCALE);

    assertThat(cuts.cuts()).containsExactly(1.25, 1.75);
    assertThat(cuts.indexOf(1.25)).isEqualTo(1);
    assertThat(cuts.indexOf(-5)).isZero();
    assertThat(cuts.indexOf(5)).isEqualTo(2);
  }

  @Test
  void infiniteCutsMakeAPointUnreachable() {
    CutScores cuts =
        CutScores.of(SCALE, new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY});

    assertThat(cuts.pointFor(-100)).isEqualTo(1.5);
    assertThat(cuts.pointFor(100)).isEqualTo(1.5);
  }

  @Test
  void refusesCutsThatDecreaseOrAreTooFew() {
    for (double[] cuts : new double[][] {{1.5, 1.2}, {1.5}, {1.2, Double.NaN}}) {
      assertThatThrownBy(() -> CutScores.of(SCALE, cuts))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void doesNotChangeWithTheArrayItWasMadeFrom() {
    double[] numbers = {1.1, 1.8};
    CutScores cuts = CutScores.of(SCALE, numbers);
    numbers[0] = 0;
    cuts.cuts()[1] = 9;

    assertThat(cuts).isEqualTo(CutScores.of(SCALE, new double[] {1.1, 1.8}));
  }
}
