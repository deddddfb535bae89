package org.cyborgscoring.torch.teacher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.sampling.Shuffle;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.torch.likelihood.PointProbabilities;
import org.cyborgscoring.torch.likelihood.Temperature;

/**
 * A temperature learned from hand scores that the model had not seen, with what the model says of
 * these responses under temperatures that had not seen them either.
 *
 * @param temperature for responses without hand scores
 * @param outOfSample calibrated distributions of the hand-scored responses, in their order
 * @param crossEntropy of the hand scores under these, in natural units
 * @param qwk of their expected scores
 */
record Calibration(
    Temperature temperature,
    List<ScoreDistribution> outOfSample,
    double crossEntropy,
    Estimate qwk) {
  private static final int FOLDS = 10;

  Calibration {
    outOfSample = List.copyOf(outOfSample);
  }

  /**
   * Learns the temperature.
   *
   * @param logProbabilities what the model said of each response, [responses][points]
   * @param random divides the responses
   */
  static Calibration fit(
      HandScored handScored, double[][] logProbabilities, RandomGenerator random) {
    ScoreScale scale = handScored.item().scale();
    List<double[]> labels =
        handScored.labels().stream().map(ScoreDistribution::probabilities).toList();
    int size = logProbabilities.length;
    int[] order = Shuffle.indices(size, random);
    int folds = Math.min(FOLDS, size);
    double[][] calibrated = new double[size][];
    for (int fold = 0; fold < folds; fold++) {
      List<double[]> otherLogs = new ArrayList<>();
      List<double[]> otherLabels = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        if (i % folds != fold) {
          otherLogs.add(logProbabilities[order[i]]);
          otherLabels.add(labels.get(order[i]));
        }
      }
      Temperature temperature =
          Temperature.fit(otherLogs.toArray(double[][]::new), otherLabels.toArray(double[][]::new));
      for (int i = fold; i < size; i += folds) {
        calibrated[order[i]] = PointProbabilities.of(logProbabilities[order[i]], temperature);
      }
    }
    List<ScoreDistribution> outOfSample =
        Arrays.stream(calibrated).map(each -> ScoreDistribution.withMean(scale, each)).toList();
    double[] expected = outOfSample.stream().mapToDouble(ScoreDistribution::expected).toArray();
    return new Calibration(
        Temperature.fit(logProbabilities, labels.toArray(double[][]::new)),
        outOfSample,
        crossEntropy(calibrated, labels),
        new QuadraticWeightedKappa().compute(ScorePairs.of(handScored.scores(), expected)));
  }

  private static double crossEntropy(double[][] probabilities, List<double[]> labels) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      for (int k = 0; k < probabilities[i].length; k++) {
        double share = labels.get(i)[k];
        if (share > 0) {
          sum -= share * Math.log(Math.max(probabilities[i][k], Double.MIN_NORMAL));
        }
      }
    }
    return sum / probabilities.length;
  }
}
