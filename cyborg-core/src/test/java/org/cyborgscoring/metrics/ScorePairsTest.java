package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ScorePairsTest {

  @Test
  void refusesUnequalLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScorePairs.of(new double[] {1, 2}, new double[] {1}))
        .withMessage("2 human scores but 1 machine scores");
  }

  @Test
  void refusesScoresThatAreNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScorePairs.of(new double[] {1, 2}, new double[] {1, Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScorePairs.of(new double[] {Double.NEGATIVE_INFINITY}, new double[] {1}));
  }

  @Test
  void keepsItsOwnCopy() {
    double[] human = {1, 2};
    ScorePairs pairs = ScorePairs.of(human, new double[] {1, 3});
    human[0] = 9;

    assertThat(pairs.human(0)).isEqualTo(1);
  }

  @Test
  void selectsPairsInOrderAndRepeatedly() {
    ScorePairs pairs = ScorePairs.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});

    assertThat(pairs.select(new int[] {2, 0, 2}))
        .isEqualTo(ScorePairs.of(new double[] {3, 1, 3}, new double[] {6, 4, 6}));
  }
}
