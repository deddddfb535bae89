package org.cyborgscoring.torch.onnx;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.PairMoments;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * How two runtimes agree on a panel of responses.
 *
 * @param responses how many responses both scored
 * @param changes how many of them got another score point
 * @param largestDifference the largest difference of expected scores, on the item's scale
 * @param qwk quadratic weighted kappa between the score points
 */
public record PanelAgreement(int responses, int changes, double largestDifference, Estimate qwk) {

  /**
   * Compares.
   *
   * @param engine what the engine says of each response
   * @param exported what the exported model says of them
   * @param cuts turn expected scores into score points
   */
  public static PanelAgreement of(
      List<ScoreDistribution> engine, List<ScoreDistribution> exported, CutScores cuts) {
    ToDoubleFunction<ScoreDistribution> point =
        score -> cuts.scale().point(cuts.indexOf(score.expected()));
    double[] before = engine.stream().mapToDouble(point).toArray();
    double[] after = exported.stream().mapToDouble(point).toArray();
    int changes = 0;
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      changes += before[i] == after[i] ? 0 : 1;
      double difference = exported.get(i).expected() - engine.get(i).expected();
      largest = Math.max(largest, Math.abs(difference));
    }
    Estimate qwk =
        new QuadraticWeightedKappa().compute(PairMoments.of(ScorePairs.of(before, after)));
    return new PanelAgreement(before.length, changes, largest, qwk);
  }

  /** The share of the responses that got another score point, 0 to 1. */
  public double shareOfChanges() {
    return responses == 0 ? 0 : (double) changes / responses;
  }
}
