package org.cyborgscoring.torch.student;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.classic.ExpectedShareCuts;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.GaussianPrediction;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Reads a head's numbers as a distribution over the score points.
 *
 * @param head the head
 * @param error the standard deviation of a hand score around the expected score, on out-of-sample
 *     predictions
 * @param cuts divide the scale for the probabilities of the score points
 */
record ScoreReading(ScoreHead head, double error, CutScores cuts) {
  private static final int MOST_FOR_CUTS = 5000;

  /**
   * Learns from out-of-sample predictions how far off they are.
   *
   * @param outputs what the network said of each row when it had not learned from it
   * @param labels the rows' labels
   * @param weights how much each row counts
   */
  static ScoreReading of(
      ScoreHead head,
      ScoreScale scale,
      float[][] outputs,
      List<ScoreDistribution> labels,
      double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < outputs.length; i++) {
      double residual = labels.get(i).expected() - head.expected(outputs[i]);
      sum += weights[i] * (residual * residual + labels.get(i).variance(scale));
      total += weights[i];
    }
    double error = Math.sqrt(sum / total);
    return new ScoreReading(head, error, cuts(head, scale, outputs, labels, error));
  }

  private static CutScores cuts(
      ScoreHead head,
      ScoreScale scale,
      float[][] outputs,
      List<ScoreDistribution> labels,
      double error) {
    int step = (outputs.length + MOST_FOR_CUTS - 1) / MOST_FOR_CUTS;
    List<GaussianPrediction> some = new ArrayList<>();
    double[] counts = new double[scale.size()];
    for (int i = 0; i < outputs.length; i += step) {
      some.add(new GaussianPrediction(head.expected(outputs[i]), error));
      for (int k = 0; k < counts.length; k++) {
        counts[k] += labels.get(i).probability(k);
      }
    }
    return ExpectedShareCuts.lay(scale, some, counts);
  }

  /** The distribution that these outputs stand for. */
  ScoreDistribution distribution(float[] outputs) {
    double expected = head.expected(outputs);
    double[] probabilities = head.probabilities(outputs);
    return probabilities.length == 0
        ? new GaussianPrediction(expected, error).distribution(cuts)
        : ScoreDistribution.of(cuts.scale(), expected, probabilities);
  }
}
