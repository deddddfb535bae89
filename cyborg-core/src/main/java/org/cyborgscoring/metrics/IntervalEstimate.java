package org.cyborgscoring.metrics;

/**
 * A value with a two-sided confidence interval. The value may be defined and its interval not: a
 * single seed has a mean but no spread.
 *
 * @param value the value
 * @param low the lower end of the interval
 * @param high the upper end; undefined when {@code low} is
 */
public record IntervalEstimate(Estimate value, Estimate low, Estimate high) {

  /** The confidence level of every interval here, unless a class says otherwise. */
  public static final double LEVEL = 0.95;

  /** Neither value nor interval, for this reason. */
  public static IntervalEstimate undefined(String why) {
    Estimate none = Estimate.undefined(why);
    return new IntervalEstimate(none, none, none);
  }

  /** A value without an interval, for this reason. */
  public static IntervalEstimate withoutInterval(double value, String why) {
    return new IntervalEstimate(
        Estimate.of(value), Estimate.undefined(why), Estimate.undefined(why));
  }

  /** A value, which may be undefined itself, without an interval, for this reason. */
  public static IntervalEstimate withoutInterval(Estimate value, String why) {
    Estimate none = Estimate.undefined(value.reason().orElse(why));
    return new IntervalEstimate(value, none, none);
  }

  /** A value and the ends of its interval. */
  public static IntervalEstimate of(double value, double low, double high) {
    return new IntervalEstimate(Estimate.of(value), Estimate.of(low), Estimate.of(high));
  }
}
