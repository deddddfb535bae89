package org.cyborgscoring.metrics;

/** Mean and covariance (divided by n - 1) of a sample, in two passes. */
final class SampleMoments {
  private SampleMoments() {}

  /** The mean of at least one value. */
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value - values[0];
    }
    return values[0] + sum / values.length;
  }

  /** The variance of at least two values. */
  static double variance(double[] values) {
    return covariance(values, values);
  }

  /** The covariance of at least two values of each. */
  static double covariance(double[] first, double[] second) {
    double meanOfFirst = mean(first);
    double meanOfSecond = mean(second);
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += (first[i] - meanOfFirst) * (second[i] - meanOfSecond);
    }
    return sum / (first.length - 1);
  }
}
