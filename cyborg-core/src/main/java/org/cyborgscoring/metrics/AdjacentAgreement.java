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

  /**
   * The same from counts.
   *
   * @param near the number of pairs at most one score point apart
   * @param size the number of pairs
   */
  public Estimate compute(int near, int size) {
    return Estimate.ratio(near, size, WhyUndefined.EMPTY);
  }

  @Override
  public Estimate compute(ScorePairs pairs) {
    return compute(ScoreTolerance.countWithin(scale.step(), pairs), pairs.size());
  }
}
