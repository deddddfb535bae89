package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.ExpectedShareCuts;
import org.cyborgscoring.classic.gp.Prediction;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.GaussianPrediction;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Reads predictions of standardised scores as distributions over score points.
 *
 * @param scores the standardisation
 * @param stretch what predicted standard deviations are multiplied with
 * @param cuts divide a score that a rater might give into score points
 */
record ScoreReading(StandardScores scores, double stretch, CutScores cuts) {
  private static final double LEAST_STRETCH = 0.5;
  private static final double MOST_STRETCH = 2;

  /**
   * Calibrates the reading on predictions that did not see the hand scores they are compared with:
   * predicted deviations are stretched to the size of the errors, and the cuts are laid where the
   * predicted share of responses at or above a point is the share that people gave.
   */
  static ScoreReading calibrate(
      ScoreScale scale, StandardScores scores, List<Prediction> outOfSample, double[] handScores) {
    double squares = 0;
    for (int i = 0; i < handScores.length; i++) {
      Prediction prediction = outOfSample.get(i);
      double error = (handScores[i] - scores.mean()) / scores.deviation() - prediction.mean();
      squares += error * error / prediction.variance();
    }
    double stretch = Math.sqrt(squares / handScores.length);
    ScoreReading rounding =
        new ScoreReading(
            scores,
            Math.max(LEAST_STRETCH, Math.min(MOST_STRETCH, stretch)),
            CutScores.rounding(scale));
    List<GaussianPrediction> predictions = outOfSample.stream().map(rounding::onScale).toList();
    double[] counts = new double[scale.size()];
    for (double score : handScores) {
      counts[scale.indexOf(score)]++;
    }
    return new ScoreReading(
        scores, rounding.stretch, ExpectedShareCuts.lay(scale, predictions, counts));
  }

  /** A prediction on the item's scale. */
  private GaussianPrediction onScale(Prediction prediction) {
    return new GaussianPrediction(
        scores.mean() + scores.deviation() * prediction.mean(),
        scores.deviation() * stretch * Math.sqrt(prediction.variance()));
  }

  /**
   * The distribution over score points, with its mean as the expected score: where a scale is wide
   * in the middle and narrow at its ends this ranks better than the prediction itself.
   */
  ScoreDistribution read(Prediction prediction) {
    double[] probabilities = onScale(prediction).probabilities(cuts);
    double expected = 0;
    for (int k = 0; k < probabilities.length; k++) {
      expected += probabilities[k] * cuts.scale().point(k);
    }
    return ScoreDistribution.of(cuts.scale(), expected, probabilities);
  }
}
