package org.cyborgscoring.screening;

import java.util.Arrays;

/**
 * The spread of a number over responses: each value is one that occurs, the smallest that at least
 * this share of the responses do not exceed.
 *
 * @param min the smallest
 * @param lower the 25 % quantile
 * @param median the 50 % quantile
 * @param upper the 75 % quantile
 * @param high the 95 % quantile
 * @param max the largest
 */
public record Quantiles(int min, int lower, int median, int upper, int high, int max) {

  /** The quantiles of values; all 0 if there are none. */
  static Quantiles of(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quantiles(
        at(sorted, 0),
        at(sorted, 0.25),
        at(sorted, 0.5),
        at(sorted, 0.75),
        at(sorted, 0.95),
        at(sorted, 1));
  }

  private static int at(int[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }
}
