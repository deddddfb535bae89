package org.cyborgscoring.classic;

import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.GaussianPrediction;

/**
 * Lays cut scores so that predictive distributions put as many responses at or above each point as
 * the labels have there. Unlike matching the predictions themselves it remains right when other
 * responses are easier or harder than those at hand, for what it fits is the chance of a point
 * given a prediction.
 */
public final class ExpectedShareCuts {
  private static final int HALVINGS = 60;

  private ExpectedShareCuts() {}

  /**
   * The cuts.
   *
   * @param predictions of labelled responses, by a model that did not see their labels
   * @param counts how many of them have each score point; fractions where labels are soft
   */
  public static CutScores lay(
      ScoreScale scale, List<GaussianPrediction> predictions, double[] counts) {
    double[] cuts = new double[scale.size() - 1];
    for (int k = 0; k < cuts.length; k++) {
      double atOrAbove = 0;
      for (int point = k + 1; point < counts.length; point++) {
        atOrAbove += counts[point];
      }
      // No share is known to be 0 or 1 from a finite number of labels.
      double target = Math.max(0.5, Math.min(predictions.size() - 0.5, atOrAbove));
      cuts[k] = cut(scale, predictions, target);
    }
    return CutScores.of(scale, cuts);
  }

  private static double cut(ScoreScale scale, List<GaussianPrediction> predictions, double target) {
    double width = scale.max() - scale.min();
    double low = scale.min() - 2 * width;
    double high = scale.max() + 2 * width;
    ScoreScale twoPoints = new ScoreScale(0, 1, 1);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      CutScores cut = CutScores.of(twoPoints, new double[] {middle});
      double expected = 0;
      for (GaussianPrediction prediction : predictions) {
        expected += prediction.probabilities(cut)[1];
      }
      if (expected > target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
