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

  @Override
  public Estimate compute(ScorePairs pairs) {
    return pairs.size() == 0
        ? Estimate.undefined(WhyUndefined.EMPTY)
        : Estimate.of(ScoreTolerance.shareWithin(0, pairs));
  }
}
