package org.cyborgscoring.routing;

import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.StandardNormal;

/**
 * Wilson's interval of a share, which has an extent also where all or none are counted.
 *
 * <p>Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
 * Journal of the American Statistical Association, 22(158), 209-212.
 */
final class ProportionInterval {
  private ProportionInterval() {}

  /** The share of {@code part} in {@code whole}, at least 1, with its interval within 0 and 1. */
  static IntervalEstimate of(int part, int whole) {
    double n = whole;
    double share = part / n;
    double z = StandardNormal.quantile((1 + IntervalEstimate.LEVEL) / 2);
    double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return IntervalEstimate.of(
        share,
        part == 0 ? 0 : Math.max(0, centre - half),
        part == whole ? 1 : Math.min(1, centre + half));
  }
}
