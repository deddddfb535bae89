package org.cyborgscoring.metrics;

/**
 * R squared, the coefficient of determination of the machine score as it stands: 1 - SSE / SST with
 * SSE = sum of (M - H)^2 and SST = sum of (H - mean H)^2. At most 1; 0 is what always giving the
 * mean human score would reach, and worse is below 0. It is not the square of r.
 *
 * <p>Undefined with fewer than two pairs and when the human scores have no variance.
 *
 * <p>Kvalseth, T. O. (1985). Cautionary note about R2. The American Statistician, 39(4), 279-285,
 * form R2_1.
 */
public record R2() implements MomentStatistic {

  @Override
  public String id() {
    return "r2";
  }

  @Override
  public String name() {
    return "R squared";
  }

  @Override
  public Estimate compute(PairMoments moments) {
    if (moments.size() < 2) {
      return Estimate.undefined(WhyUndefined.ONE_PAIR);
    }
    double total = moments.humanSquares();
    return Estimate.ratio(total - moments.squaredErrors(), total, WhyUndefined.CONSTANT_HUMAN);
  }
}
