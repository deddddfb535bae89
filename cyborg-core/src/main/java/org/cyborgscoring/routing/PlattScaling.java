package org.cyborgscoring.routing;

/**
 * Makes a probability mean what it says: logit q = slope · logit p + intercept. Never falling, so
 * it changes no order.
 *
 * <p>Platt, J. (1999). Probabilistic outputs for support vector machines. In Advances in large
 * margin classifiers, 61-74. With fewer than about a thousand labels it is better than isotonic
 * regression, which follows chance: Niculescu-Mizil, A., &amp; Caruana, R. (2005). Predicting good
 * probabilities with supervised learning. ICML, 625-632.
 *
 * @param slope above 1 where the probabilities are too timid, below 1 where they are too sure; at
 *     least 0, finite
 * @param intercept above 0 where they are too low; finite
 */
public record PlattScaling(double slope, double intercept) {
  /** Changes nothing, but for what lies within a millionth of 0 and 1. */
  public static final PlattScaling NONE = new PlattScaling(1, 0);

  // What a model holds for impossible still happens; this bounds what one such response can do.
  private static final double LEAST = 1e-6;

  public PlattScaling {
    if (!(slope >= 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("slope " + slope + ", intercept " + intercept);
    }
  }

  /** The scaled probability, 0 to 1, of a probability. */
  public double apply(double probability) {
    return logistic(slope * logit(probability) + intercept);
  }

  static double logistic(double x) {
    return x >= 0 ? 1 / (1 + StrictMath.exp(-x)) : StrictMath.exp(x) / (1 + StrictMath.exp(x));
  }

  static double logit(double probability) {
    double p = Math.max(LEAST, Math.min(1 - LEAST, probability));
    return StrictMath.log(p / (1 - p));
  }
}
