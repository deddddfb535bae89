package org.cyborgscoring.metrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final double[][] PROBABILITIES = {
    {.95, .05, 0}, {.05, .95, 0}, {.1, .3, .6}, {.4, .4, .2}, {0, 0, 1}
  };
  private static final int[] OUTCOMES = {0, 0, 2, 1, 2};

  private static final double[][] NOBODY = {};
  private static final int[] NO_OUTCOMES = {};

  private final BrierScore brier = new BrierScore();
  private final ExpectedCalibrationError error =
      new ExpectedCalibrationError(ExpectedCalibrationError.BINS);

  @Test
  void theBrierScoreIsTheMeanSquaredDistanceFromWhatCame() {
    // .005, 1.805, .26, .56, 0
    assertThat(brier.compute(PROBABILITIES, OUTCOMES).value()).isCloseTo(2.63 / 5, within(1e-12));
  }

  @Test
  void theCalibrationErrorWeighsTheGapOfEachBin() {
    // Confidence .95, .95 and 1 share a bin: two right of 2.9; .6 alone is right; .4 is wrong.
    assertThat(error.compute(PROBABILITIES, OUTCOMES).value())
        .isCloseTo((.9 + .4 + .4) / 5, within(1e-12));
  }

  @Test
  void surenessThatIsAlwaysRightIsPerfect() {
    double[][] sure = {{1, 0}, {0, 1}};

    assertThat(brier.compute(sure, new int[] {0, 1}).value()).isZero();
    assertThat(error.compute(sure, new int[] {0, 1}).value()).isZero();
    assertThat(brier.compute(sure, new int[] {1, 0}).value()).isEqualTo(2);
    assertThat(error.compute(sure, new int[] {1, 0}).value()).isEqualTo(1);
  }

  @Test
  void isUndefinedWithoutResponses() {
    assertThat(brier.compute(NOBODY, NO_OUTCOMES).isDefined()).isFalse();
    assertThat(error.compute(NOBODY, NO_OUTCOMES).isDefined()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedCalibrationError(0));
  }

  @Property
  void liesInItsRangeInAnyOrder(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(20);
    double[][] probabilities = new double[size][];
    double[][] reversed = new double[size][];
    int[] outcomes = new int[size];
    int[] reversedOutcomes = new int[size];
    for (int i = 0; i < size; i++) {
      double p = random.nextDouble();
      probabilities[i] = new double[] {p, 1 - p};
      outcomes[i] = random.nextInt(2);
      reversed[size - 1 - i] = probabilities[i];
      reversedOutcomes[size - 1 - i] = outcomes[i];
    }

    assertThat(brier.compute(probabilities, outcomes).value()).isBetween(0.0, 2.0);
    assertThat(error.compute(probabilities, outcomes).value()).isBetween(0.0, 1.0);
    assertThat(error.compute(reversed, reversedOutcomes).value())
        .isCloseTo(error.compute(probabilities, outcomes).value(), within(1e-12));
  }
}
