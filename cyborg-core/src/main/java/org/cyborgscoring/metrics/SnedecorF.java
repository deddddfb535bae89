package org.cyborgscoring.metrics;

import org.apache.commons.statistics.distribution.FDistribution;

/** Snedecor's F distribution, rounded to ten decimals for the reason given at {@link StudentT}. */
public final class SnedecorF {
  private static final double DECIMALS = 1e10;

  private SnedecorF() {}

  /**
   * The probability to exceed this F.
   *
   * @param f the ratio, 0 and up; infinite where nothing is left to explain
   * @param above degrees of freedom of the dividend, above 0
   * @param below degrees of freedom of the divisor, above 0
   */
  public static double upperTail(double f, double above, double below) {
    return Math.rint(FDistribution.of(above, below).survivalProbability(f) * DECIMALS) / DECIMALS;
  }
}
