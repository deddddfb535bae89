package org.cyborgscoring.metrics.bootstrap;

/**
 * The quantiles of the resampled figure that leave half of 1 - level on either side.
 *
 * <p>Simple, but off by the figure's bias and skewness: {@link BcaInterval} mends both. Efron, B.
 * (1981). Nonparametric standard errors and confidence intervals. Canadian Journal of Statistics,
 * 9(2), 139-158.
 */
public record PercentileInterval() implements BootstrapInterval {

  @Override
  public boolean needsJackknife() {
    return false;
  }

  @Override
  public Ends ends(double[] resampled, double observed, double[] jackknifed, double level) {
    double tail = (1 - level) / 2;
    return new Ends(quantile(resampled, tail), quantile(resampled, 1 - tail));
  }

  /** The quantile at rank p (B + 1) of B ascending values, between two of them by proportion. */
  static double quantile(double[] ascending, double probability) {
    double rank = probability * (ascending.length + 1) - 1;
    if (rank <= 0) {
      return ascending[0];
    }
    int below = (int) rank;
    if (below >= ascending.length - 1) {
      return ascending[ascending.length - 1];
    }
    double share = rank - below;
    return ascending[below] + share * (ascending[below + 1] - ascending[below]);
  }
}
