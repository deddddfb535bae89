package org.cyborgscoring.metrics;

/**
 * Standardised mean difference: how far the machine's mean lies above the human mean, in standard
 * deviations (divided by n - 1); unbounded, 0 is no difference, above 0 the machine is lenient.
 *
 * <p>Machine against human: (mean M - mean H) / sd(H). Human against human, where neither is the
 * yardstick: (mean H2 - mean H1) / sqrt((sd(H1)^2 + sd(H2)^2) / 2). Undefined with fewer than two
 * pairs and when the divisor is zero.
 *
 * <p>Williamson, D. M., Xi, X., &amp; Breyer, F. J. (2012). A framework for evaluation and use of
 * automated scoring. Educational Measurement: Issues and Practice, 31(1), 2-13; pooled: Cohen, J.
 * (1988). Statistical power analysis for the behavioral sciences, ch. 2.
 */
public final class StandardizedMeanDifference implements MomentStatistic {
  private final boolean pooled;

  private StandardizedMeanDifference(boolean pooled) {
    this.pooled = pooled;
  }

  /** Machine against human: divided by the standard deviation of the human scores. */
  public static StandardizedMeanDifference ofMachine() {
    return new StandardizedMeanDifference(false);
  }

  /** Second human against first: divided by the pooled standard deviation of both. */
  public static StandardizedMeanDifference ofSecondHuman() {
    return new StandardizedMeanDifference(true);
  }

  @Override
  public String id() {
    return "smd";
  }

  @Override
  public String name() {
    return "Standardised mean difference";
  }

  @Override
  public Estimate compute(PairMoments moments) {
    if (moments.size() < 2) {
      return Estimate.undefined(WhyUndefined.ONE_PAIR);
    }
    double squares =
        pooled ? (moments.humanSquares() + moments.machineSquares()) / 2 : moments.humanSquares();
    return Estimate.ratio(
        moments.meanDifference(),
        Math.sqrt(squares / (moments.size() - 1)),
        WhyUndefined.CONSTANT_HUMAN);
  }
}
