package org.cyborgscoring.metrics;

import org.cyborgscoring.data.ScoreScale;

/**
 * Adjacent agreement: the share of responses with |M - H| of at most one score point, exact ones
 * included, 0 to 1.
 *
 * <p>A score point is the scale's step: half a point on a half-point scale. Undefined without
 * pairs.
 *
 * @param scale the item's scale
 */
public record AdjacentAgreement(ScoreScale scale) implements Statistic {

  @Override
  public String id() {
    return "adjacent";
  }

  @Override
  public String name() {
    return "Exact and adjacent agreement";
  }

  @Override
  public Estimate compute(ScorePairs pairs) {
    return pairs.size() == 0
        ? Estimate.undefined(WhyUndefined.EMPTY)
        : Estimate.of(ScoreTolerance.shareWithin(scale.step(), pairs));
  }
}
