package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

class ScoreDistributionTest {
  private static final ScoreScale SCALE = ScoreScale.parse("1..3:0.5");

  /** So that a distribution which went through a file is the one that was not. */
  @Property
  void madeAgainFromItsOwnNumbersItIsTheSame(
      @ForAll long seed, @ForAll @IntRange(min = -900, max = 900) int billionthsTooMuch) {
    RandomGenerator random = new SplittableRandom(seed);
    double[] weights = random.doubles(SCALE.size()).map(w -> w + 1e-6).toArray();
    double sum = DoubleStream.of(weights).sum();
    double factor = (1 + billionthsTooMuch * 1e-9) / sum;
    double[] probabilities = Arrays.stream(weights).map(w -> w * factor).toArray();
    double expected = random.nextDouble() * 6 - 1;

    ScoreDistribution first = ScoreDistribution.of(SCALE, expected, probabilities);
    ScoreDistribution second = ScoreDistribution.of(SCALE, first.expected(), first.probabilities());

    assertThat(second).isEqualTo(first);
    assertThat(DoubleStream.of(first.probabilities()).sum()).isCloseTo(1, within(2e-9));
  }

  @Test
  void trimsTheExpectedScoreToJustBelowHalfAStepAroundTheScale() {
    double[] even = {0.2, 0.2, 0.2, 0.2, 0.2};

    assertThat(ScoreDistribution.of(SCALE, 9, even).expected()).isEqualTo(3 + 0.4998 * 0.5);
    assertThat(ScoreDistribution.of(SCALE, -9, even).expected()).isEqualTo(1 - 0.4998 * 0.5);
    assertThat(ScoreDistribution.of(SCALE, 1.25, even).expected()).isEqualTo(1.25);
  }

  @Test
  void aHandScoreIsCertain() {
    ScoreDistribution certain = ScoreDistribution.certain(SCALE, 2.5);

    assertThat(certain.expected()).isEqualTo(2.5);
    assertThat(certain.probabilities()).containsExactly(0, 0, 0, 1, 0);
    assertThat(certain.mostLikely()).isEqualTo(3);
    assertThat(certain.variance(SCALE)).isZero();
  }

  @Test
  void ofEquallyLikelyPointsTheLowestIsNamed() {
    assertThat(ScoreDistribution.of(SCALE, 2, new double[] {0.1, 0.4, 0, 0.4, 0.1}).mostLikely())
        .isEqualTo(1);
  }

  @Test
  void varianceIsInSquaredPoints() {
    assertThat(ScoreDistribution.of(SCALE, 2, new double[] {0.5, 0, 0, 0, 0.5}).variance(SCALE))
        .isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertRefused(2, 0.5, 0.5);
    assertRefused(2, 0.5, 0.5, 0.1, 0, 0);
    assertRefused(2, 1.5, -0.5, 0, 0, 0);
    assertRefused(2, Double.NaN, 0, 0, 0, 1);
    assertRefused(Double.NaN, 1, 0, 0, 0, 0);
    assertRefused(Double.POSITIVE_INFINITY, 1, 0, 0, 0, 0);
  }

  private static void assertRefused(double expected, double... probabilities) {
    assertThatThrownBy(() -> ScoreDistribution.of(SCALE, expected, probabilities))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
