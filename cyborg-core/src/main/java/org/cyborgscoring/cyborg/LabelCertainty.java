package org.cyborgscoring.cyborg;

import java.util.List;
import org.cyborgscoring.data.ScoreScale;

/**
 * How much each row of Cyborg Data counts: a hand score 1, a machine score s² / (s² + v), where v
 * is the variance the Teacher gave it and s² that of the hand scores. A Teacher that knows nothing
 * of a response, and so spreads as wide as the hand scores do, makes it count one half.
 */
public final class LabelCertainty {
  private LabelCertainty() {}

  /** A weight for every row, above 0 and at most 1. */
  public static double[] weights(CyborgData data) {
    ScoreScale scale = data.item().scale();
    double spread = handScoreVariance(data.rows());
    return data.rows().stream()
        .mapToDouble(
            row ->
                row.origin() == Origin.HUMAN || spread == 0
                    ? 1
                    : spread / (spread + row.distribution().variance(scale)))
        .toArray();
  }

  private static double handScoreVariance(List<CyborgRow> rows) {
    double[] scores =
        rows.stream()
            .filter(row -> row.origin() == Origin.HUMAN)
            .mapToDouble(CyborgRow::score)
            .toArray();
    if (scores.length == 0) {
      return 0;
    }
    double mean = 0;
    for (double score : scores) {
      mean += score / scores.length;
    }
    double variance = 0;
    for (double score : scores) {
      variance += (score - mean) * (score - mean) / scores.length;
    }
    return variance;
  }
}
