package org.cyborgscoring.metrics;

/**
 * A statistic that the first and second moments of the pairs determine. Its formula is stated once,
 * on moments, and so serves pairs and bootstrap samples alike.
 */
public interface MomentStatistic extends Statistic {

  /** The statistic of pairs with these moments; undefined with a reason like any statistic. */
  Estimate compute(PairMoments moments);

  @Override
  default Estimate compute(ScorePairs pairs) {
    return compute(PairMoments.of(pairs));
  }
}
