package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

class GaussianPredictionTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);

  @Test
  void equalsTheIndependentImplementation() {
    // scipy 1.10.1: differences of stats.norm.cdf below the mean, of stats.norm.sf above it
    assertRelative(
        new GaussianPrediction(1.2, .6).probabilities(CutScores.rounding(SCALE)),
        0.12167250457438122,
        0.5697899566996318,
        0.29340739871575106,
        0.015130140010235806);
  }

  @Test
  void smallProbabilitiesKeepTheirDigits() {
    assertRelative(
        new GaussianPrediction(-.3, .25)
            .probabilities(CutScores.of(SCALE, new double[] {.4, 1.6, 2.45})),
        0.997444869669572,
        0.0025551303304131253,
        1.4806537490047716e-14,
        1.910659574498663e-28);
  }

  @Test
  void certaintyIsTheLimitOfSmallDeviations() {
    CutScores cuts = CutScores.rounding(SCALE);

    assertThat(new GaussianPrediction(1.9, 0).probabilities(cuts)).containsExactly(0, 0, 1, 0);
    assertThat(new GaussianPrediction(1.9, 1e-300).probabilities(cuts)).containsExactly(0, 0, 1, 0);
    assertThat(new GaussianPrediction(1.5, 0).probabilities(cuts)).containsExactly(0, 0, 1, 0);
  }

  @Test
  void aPointThatCutsNeverGiveHasNoProbability() {
    double never = Double.NEGATIVE_INFINITY;
    CutScores cuts = CutScores.of(SCALE, new double[] {never, 1.5, 1.5});

    double[] probabilities = new GaussianPrediction(1.5, 1).probabilities(cuts);

    assertThat(probabilities).containsExactly(0, .5, 0, .5);
  }

  @Test
  void becomesAScoreDistributionAroundItsMean() {
    ScoreDistribution distribution =
        new GaussianPrediction(1.2, .6).distribution(CutScores.rounding(SCALE));

    assertThat(distribution.expected()).isEqualTo(1.2);
    assertThat(distribution.mostLikely()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoPrediction() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GaussianPrediction(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GaussianPrediction(1, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GaussianPrediction(1, Double.POSITIVE_INFINITY));
  }

  @Property
  void probabilitiesSumToOneUpToRounding(
      @ForAll @DoubleRange(min = -2, max = 5) double mean,
      @ForAll @DoubleRange(min = 0, max = 4) double sd,
      @ForAll @Size(3) List<@DoubleRange(min = -1, max = 4) Double> cuts) {
    double[] ascending = cuts.stream().mapToDouble(Double::doubleValue).sorted().toArray();

    double[] probabilities =
        new GaussianPrediction(mean, sd).probabilities(CutScores.of(SCALE, ascending));

    double sum = 0;
    for (double p : probabilities) {
      assertThat(p).isBetween(0.0, 1.0);
      sum += p;
    }
    assertThat(sum).isCloseTo(1, within(1e-15));
  }

  @Property
  void aHigherMeanNeverMakesTheLowestPointsLikelier(
      @ForAll @DoubleRange(min = -2, max = 5) double mean,
      @ForAll @DoubleRange(min = 0, max = 2) double more,
      @ForAll @DoubleRange(min = 0.01, max = 4) double sd) {
    CutScores cuts = CutScores.rounding(SCALE);
    double[] lower = new GaussianPrediction(mean, sd).probabilities(cuts);
    double[] higher = new GaussianPrediction(mean + more, sd).probabilities(cuts);

    for (int k = 1; k < SCALE.size(); k++) {
      assertThat(Arrays.stream(higher, 0, k).sum())
          .isLessThanOrEqualTo(Arrays.stream(lower, 0, k).sum() + 1e-12);
    }
  }

  private static void assertRelative(double[] actual, double... expected) {
    for (int k = 0; k < expected.length; k++) {
      assertThat(actual[k]).isCloseTo(expected[k], within(1e-13 * expected[k]));
    }
  }
}
