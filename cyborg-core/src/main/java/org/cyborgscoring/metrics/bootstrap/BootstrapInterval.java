package org.cyborgscoring.metrics.bootstrap;

/** How the ends of an interval are made of the figures of bootstrap samples. */
public sealed interface BootstrapInterval permits PercentileInterval, BcaInterval {

  /** Whether it needs the figures of the jackknife's samples. */
  boolean needsJackknife();

  /**
   * The ends.
   *
   * @param resampled the figure in each bootstrap sample, ascending and finite, at least one
   * @param observed the figure of the sample itself
   * @param jackknifed the figure in each sample of the jackknife where it is defined; empty if not
   *     needed
   * @param level the level of the interval, between 0 and 1
   */
  Ends ends(double[] resampled, double observed, double[] jackknifed, double level);

  /**
   * An interval.
   *
   * @param low the lower end
   * @param high the upper end
   */
  record Ends(double low, double high) {}
}
