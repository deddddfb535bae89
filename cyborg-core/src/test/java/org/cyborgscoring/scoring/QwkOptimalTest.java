package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.junit.jupiter.api.Test;

class QwkOptimalTest {
  private static final ScoreScale SCALE = ScoreScale.of(1, 6);

  @Test
  void undoesAMonotoneDistortionCompletely() {
    double[] hand = {1, 1, 2, 3, 3, 4, 5, 6, 6};
    double[] shrunk = {3.1, 3.12, 3.2, 3.3, 3.31, 3.4, 3.5, 3.6, 3.61};

    CutScores cuts = new QwkOptimal().choose(CutScoreSample.of(SCALE, shrunk, hand));

    assertThat(Arrays.stream(shrunk).map(cuts::pointFor).toArray()).containsExactly(hand);
  }

  @Test
  void fallsBackOnRoundingWhenAllHandScoresAreTheSame() {
    CutScoreSample sample =
        CutScoreSample.of(SCALE, new double[] {2.2, 3.1, 4}, new double[] {3, 3, 3});

    assertThat(new QwkOptimal().choose(sample)).isEqualTo(CutScores.rounding(SCALE));
  }

  @Test
  void gainsOverRoundingOnShrunkenPredictionsOfALargeSample() {
    int n = 20_000;
    SplittableRandom random = new SplittableRandom(7);
    double[] hand = new double[n];
    double[] predictions = new double[n];
    for (int i = 0; i < n; i++) {
      double truth = 1 + 5 * random.nextDouble();
      hand[i] = SCALE.point(SCALE.nearestIndex(truth + random.nextDouble() - 0.5));
      predictions[i] = 3.5 + 0.5 * (truth - 3.5) + 0.4 * (random.nextDouble() - 0.5);
    }
    CutScoreSample sample = CutScoreSample.of(SCALE, predictions, hand);

    double optimal = qwk(sample, new QwkOptimal());

    assertThat(optimal).isGreaterThan(qwk(sample, new DistributionMatched()));
    assertThat(optimal).isGreaterThan(qwk(sample, new Rounding()) + 0.05);
  }

  private static double qwk(CutScoreSample sample, CutScoreMethod method) {
    CutScores cuts = method.choose(sample);
    double[] given = Arrays.stream(sample.predictions()).map(cuts::pointFor).toArray();
    return new QuadraticWeightedKappa().compute(ScorePairs.of(sample.handScores(), given)).value();
  }
}
