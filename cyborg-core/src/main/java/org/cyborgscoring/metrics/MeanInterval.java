package org.cyborgscoring.metrics;

/**
 * The mean over seeds with its 95 % t interval: mean +- t(n - 1; .975) * s / sqrt(n), s with n - 1.
 *
 * <p>Undefined without values; with one value there is a mean but no interval. The interval says
 * how far the mean would move with other seeds. It takes seeds as independent; for random splits of
 * one item's responses, which share most of their data, {@link NonInferiority} and {@link
 * GapClosed} correct for that, since there a decision hangs on it.
 *
 * <p>Student (1908). The probable error of a mean. Biometrika, 6(1), 1-25.
 */
public final class MeanInterval {
  private MeanInterval() {}

  /** The mean of these finite values, one for each seed, with its interval. */
  public static IntervalEstimate of(double[] values) {
    if (values.length == 0) {
      return IntervalEstimate.undefined("There are no values.");
    }
    double mean = SampleMoments.mean(values);
    if (values.length == 1) {
      return IntervalEstimate.withoutInterval(mean, "One seed has no spread.");
    }
    return around(mean, SampleMoments.variance(values) / values.length, values.length - 1);
  }

  /**
   * The mean of these finite values, one for each seed, with an interval that allows for the seeds'
   * splits sharing responses: the variance of the mean is that of {@link RandomSplits}.
   */
  public static IntervalEstimate of(double[] values, RandomSplits splits) {
    if (values.length < 2) {
      return of(values);
    }
    return around(
        SampleMoments.mean(values),
        SampleMoments.variance(values) * splits.factor(values.length),
        values.length - 1);
  }

  /** The t interval around a mean with this variance. */
  static IntervalEstimate around(double mean, double varianceOfMean, double degrees) {
    double half =
        StudentT.critical((1 - IntervalEstimate.LEVEL) / 2, degrees) * Math.sqrt(varianceOfMean);
    return IntervalEstimate.of(mean, mean - half, mean + half);
  }
}
