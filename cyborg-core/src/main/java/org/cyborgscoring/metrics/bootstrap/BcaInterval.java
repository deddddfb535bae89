package org.cyborgscoring.metrics.bootstrap;

import java.util.Arrays;
import org.cyborgscoring.metrics.StandardNormal;

/**
 * The bias-corrected and accelerated interval: quantiles of the resampled figure at
 *
 * <pre>Phi(z0 + (z0 + z) / (1 - a (z0 + z))), z = the normal quantile of either tail</pre>
 *
 * where z0 is the normal quantile of the share of resamples below the observed figure (those equal
 * count half) and the acceleration a = sum d^3 / (6 (sum d^2)^(3/2)), d = mean of the jackknifed
 * figures minus each.
 *
 * <p>Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical
 * Association, 82(397), 171-185.
 */
public record BcaInterval() implements BootstrapInterval {

  @Override
  public boolean needsJackknife() {
    return true;
  }

  @Override
  public Ends ends(double[] resampled, double observed, double[] jackknifed, double level) {
    double bias = StandardNormal.quantile(shareBelow(resampled, observed));
    double acceleration = acceleration(jackknifed);
    double z = StandardNormal.quantile((1 - level) / 2);
    return new Ends(
        PercentileInterval.quantile(resampled, corrected(bias, acceleration, z)),
        PercentileInterval.quantile(resampled, corrected(bias, acceleration, -z)));
  }

  private static double corrected(double bias, double acceleration, double z) {
    double sum = bias + z;
    double divisor = 1 - acceleration * sum;
    // Beyond its pole the correction means nothing: the skewness pushes the end all the way out.
    return divisor <= 0 ? (sum < 0 ? 0 : 1) : StandardNormal.upTo(bias + sum / divisor);
  }

  /** Within half a resample of 0 and 1, so that its quantile is finite. */
  private static double shareBelow(double[] ascending, double observed) {
    double below = 0;
    for (double value : ascending) {
      below += value < observed ? 1 : value == observed ? 0.5 : 0;
    }
    double least = 0.5 / ascending.length;
    return Math.max(least, Math.min(1 - least, below / ascending.length));
  }

  private static double acceleration(double[] jackknifed) {
    double mean = Arrays.stream(jackknifed).average().orElse(0);
    double squares = 0;
    double cubes = 0;
    for (double value : jackknifed) {
      double distance = mean - value;
      squares += distance * distance;
      cubes += distance * distance * distance;
    }
    double divisor = 6 * squares * Math.sqrt(squares);
    return divisor > 0 ? cubes / divisor : 0;
  }
}
