package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

class DistributionMatchedTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);
  private static final double NEVER_BELOW = Double.NEGATIVE_INFINITY;
  private static final double NEVER_ABOVE = Double.POSITIVE_INFINITY;

  private final DistributionMatched matched = new DistributionMatched();

  @Test
  void placesCutsMidwayBetweenNeighbours() {
    double[] predictions = {1.6, 1.0, 1.2, 1.4};

    assertThat(match(predictions, 1, 1, 1, 1)).containsExactly(1.1, 1.2999999999999998, 1.5);
  }

  @Test
  void matchesTheHandScoresOfTheSample() {
    double[] predictions = {1.0, 1.2, 1.4, 1.6};
    CutScoreSample sample = CutScoreSample.of(SCALE, predictions, new double[] {0, 3, 1, 3});

    CutScores cuts = matched.choose(sample);

    assertThat(Arrays.stream(predictions).map(cuts::pointFor)).containsExactly(0.0, 1.0, 3.0, 3.0);
  }

  @Test
  void aPointWithoutShareIsNeverGiven() {
    double[] predictions = {1.0, 1.2, 1.4, 1.6};

    assertThat(match(predictions, 2, 0, 0, 2))
        .containsExactly(1.2999999999999998, 1.2999999999999998, 1.2999999999999998);
    assertThat(match(predictions, 0, 1, 3, 0)).containsExactly(NEVER_BELOW, 1.1, NEVER_ABOVE);
    assertThat(match(predictions, 0, 0, 1, 0))
        .containsExactly(NEVER_BELOW, NEVER_BELOW, NEVER_ABOVE);
  }

  @Test
  void aShareTooSmallForTheSampleStaysReachableBeyondIt() {
    double[] predictions = {0.8, 1.2, 1.4, 2.3};

    // Below all predictions the cut is that of rounding; above, it must lie beyond the highest.
    assertThat(match(predictions, .01, 1, 1, .01)[0]).isEqualTo(.5);
    assertThat(match(predictions, .01, 1, 1, .01)[2]).isEqualTo(2.5);
    assertThat(match(new double[] {.2, 2.9}, .01, 1, 1, .01)[0]).isEqualTo(.2);
    assertThat(match(new double[] {.2, 2.9}, .01, 1, 1, .01)[2]).isEqualTo(Math.nextUp(2.9));
  }

  @Test
  void countsWeights() {
    double[] predictions = {1.0, 1.2, 1.4};

    CutScores cuts =
        matched.match(
            ScoreScale.of(0, 1), predictions, new double[] {1, 1, 2}, new double[] {.5, .5});

    assertThat(cuts.cuts()).containsExactly(1.2999999999999998);
  }

  @Test
  void doesNotPartEqualPredictions() {
    double[] predictions = {1, 1, 1, 2};

    CutScores cuts =
        matched.match(
            ScoreScale.of(0, 1), predictions, new double[] {1, 1, 1, 1}, new double[] {1, 1});

    // A quarter or three quarters are possible; of the wanted half the upper is as near.
    assertThat(Arrays.stream(predictions).mapToInt(cuts::indexOf)).containsExactly(0, 0, 0, 1);
  }

  @Test
  void partsNeighbouringDoubles() {
    double above = Math.nextUp(1.0);
    CutScores cuts =
        matched.match(
            ScoreScale.of(0, 1), new double[] {1, above}, new double[] {1, 1}, new double[] {1, 1});

    assertThat(cuts.indexOf(1.0)).isZero();
    assertThat(cuts.indexOf(above)).isEqualTo(1);
  }

  @Test
  void refusesTargetsThatAreNoShares() {
    double[] predictions = {1, 2};
    assertThatIllegalArgumentException().isThrownBy(() -> match(predictions, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> match(predictions, 0, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> match(predictions, 1, -1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> match(predictions, 1, Double.NaN, 1, 1));
  }

  private double[] match(double[] predictions, double... shares) {
    double[] weights = IntStream.range(0, predictions.length).mapToDouble(i -> 1).toArray();
    return matched.match(SCALE, predictions, weights, shares).cuts();
  }
}
