package org.cyborgscoring.metrics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t distribution, rounded to ten decimals: the library behind it uses {@code Math.exp}
 * and {@code Math.log}, whose last bit may differ between machines, and results must not.
 */
public final class StudentT {
  private static final double DECIMALS = 1e10;

  private StudentT() {}

  /** The t that is exceeded with this probability, for these degrees of freedom (above 0). */
  public static double critical(double probability, double degrees) {
    return round(TDistribution.of(degrees).inverseSurvivalProbability(probability));
  }

  /** The probability to exceed this t. */
  public static double upperTail(double t, double degrees) {
    return round(TDistribution.of(degrees).survivalProbability(t));
  }

  private static double round(double value) {
    return Math.rint(value * DECIMALS) / DECIMALS;
  }
}
