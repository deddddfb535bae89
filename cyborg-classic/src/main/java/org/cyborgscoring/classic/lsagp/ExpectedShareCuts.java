package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.GaussianPrediction;

/**
 * Lays cut scores so that predictive distributions put as many responses at or above each point as
 * people did. Unlike matching the predictions themselves it remains right when other responses are
 * easier or harder than those at hand, for what it fits is the chance of a point given a
 * prediction.
 */
final class ExpectedShareCuts {
  private static final int HALVINGS = 60;

  private ExpectedShareCuts() {}

  /**
   * The cuts.
   *
   * @param predictions of the hand-scored responses, by a model that did not see their scores
   * @param handScores what people gave them
   */
  static CutScores lay(
      ScoreScale scale, List<GaussianPrediction> predictions, double[] handScores) {
    double[] cuts = new double[scale.size() - 1];
    for (int k = 0; k < cuts.length; k++) {
      double atOrAbove = 0;
      for (double score : handScores) {
        atOrAbove += scale.indexOf(score) > k ? 1 : 0;
      }
      // No share is known to be 0 or 1 from a finite number of hand scores.
      double target = Math.max(0.5, Math.min(handScores.length - 0.5, atOrAbove));
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
