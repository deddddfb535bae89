package org.cyborgscoring.planning;

/**
 * A learning curve: QWK(n) = a - b n^(-c) with n hand scores.
 *
 * <p>Inverse power laws describe learning curves of text classifiers (Figueroa, R. L.,
 * Zeng-Treitler, Q., Kandula, S. &amp; Ngo, L. H. (2012). Predicting sample size required for
 * classification performance. BMC Medical Informatics and Decision Making, 12, 8) and of models of
 * many other kinds (Hestness, J. et al. (2017). Deep learning scaling is predictable, empirically.
 * arXiv:1712.00409).
 *
 * @param asymptote a, what no number of hand scores exceeds; at most 1
 * @param drop b, how far one hand score is below it; at least 0
 * @param exponent c, how fast the distance shrinks; above 0
 */
public record PowerLaw(double asymptote, double drop, double exponent) {

  public PowerLaw {
    if (!(asymptote <= 1 && drop >= 0 && exponent > 0)) {
      throw new IllegalArgumentException(asymptote + " - " + drop + " n^-" + exponent);
    }
  }

  /**
   * The QWK with this many hand scores.
   *
   * @param handScored at least 1
   */
  public double at(double handScored) {
    return asymptote - drop * StrictMath.pow(handScored, -exponent);
  }

  /**
   * The fewest hand scores with which the curve reaches a QWK, not rounded; infinite where it never
   * does.
   */
  public double reaching(double qwk) {
    if (drop == 0) {
      return qwk <= asymptote ? 1 : Double.POSITIVE_INFINITY;
    }
    return qwk < asymptote
        ? Math.max(1, StrictMath.pow(drop / (asymptote - qwk), 1 / exponent))
        : Double.POSITIVE_INFINITY;
  }
}
