package org.cyborgscoring.metrics;

/**
 * Exact agreement: the share of responses with M = H, 0 to 1.
 *
 * <p>Meant for score points; continuous scores hardly ever agree. Scores that differ by less than a
 * millionth count as equal. Undefined without pairs.
 */
public record ExactAgreement() implements Statistic {

  @Override
  public String id() {
    return "exact";
  }

  @Override
  public String name() {
    return "Exact agreement";
  }

  /**
   * The same from counts.
   *
   * @param agreed the number of pairs with M = H
   * @param size the number of pairs
   */
  public Estimate compute(int agreed, int size) {
    return Estimate.ratio(agreed, size, WhyUndefined.EMPTY);
  }

  @Override
  public Estimate compute(ScorePairs pairs) {
    return compute(ScoreTolerance.countWithin(0, pairs), pairs.size());
  }
}
