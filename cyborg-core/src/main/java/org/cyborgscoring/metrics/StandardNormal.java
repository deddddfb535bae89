package org.cyborgscoring.metrics;

/**
 * The standard normal distribution, the same to the last bit on every machine.
 *
 * <p>Tails come from the complementary error function by rational approximations, accurate to about
 * 1e-15 relative: Cody, W. J. (1969). Rational Chebyshev approximations for the error function.
 * Mathematics of Computation, 23(107), 631-637. Coefficients are in order of rising powers.
 */
// The coefficients stand as published, with more digits than a double has.
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class StandardNormal {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double ONE_OVER_SQRT_PI = 0.56418958354775628695;
  private static final double SMALL = 0.46875;
  private static final double MIDDLE = 4;
  // Beyond this the tail is below the smallest double.
  private static final double LARGEST = 27.3;

  // erf(x) / x in x^2, for x up to SMALL.
  private static final double[] SMALL_ABOVE = {
    3.20937758913846947e03,
    3.77485237685302021e02,
    1.13864154151050156e02,
    3.16112374387056560e00,
    1.85777706184603153e-1
  };
  private static final double[] SMALL_BELOW = {
    2.84423683343917062e03,
    1.28261652607737228e03,
    2.44024637934444173e02,
    2.36012909523441209e01,
    1
  };

  // exp(x^2) erfc(x) in x, for x up to MIDDLE.
  private static final double[] MIDDLE_ABOVE = {
    1.23033935479799725e03,
    2.05107837782607147e03,
    1.71204761263407058e03,
    8.81952221241769090e02,
    2.98635138197400131e02,
    6.61191906371416295e01,
    8.88314979438837594e00,
    5.64188496988670089e-1,
    2.15311535474403846e-8
  };
  private static final double[] MIDDLE_BELOW = {
    1.23033935480374942e03,
    3.43936767414372164e03,
    4.36261909014324716e03,
    3.29079923573345963e03,
    1.62138957456669019e03,
    5.37181101862009858e02,
    1.17693950891312499e02,
    1.57449261107098347e01,
    1
  };

  // (1 / sqrt(pi) - x exp(x^2) erfc(x)) x^2 in 1 / x^2, above MIDDLE.
  private static final double[] LARGE_ABOVE = {
    6.58749161529837803e-4,
    1.60837851487422766e-2,
    1.25781726111229246e-1,
    3.60344899949804439e-1,
    3.05326634961232344e-1,
    1.63153871373020978e-2
  };
  private static final double[] LARGE_BELOW = {
    2.33520497626869185e-3,
    6.05183413124413191e-2,
    5.27905102951428412e-1,
    1.87295284992346047e00,
    2.56852019228982242e00,
    1
  };

  private StandardNormal() {}

  /** The probability of a value from {@code low} to {@code high}; either may be infinite. */
  public static double between(double low, double high) {
    if (low > 0) {
      return Math.max(0, upperTail(low) - upperTail(high));
    }
    if (high < 0) {
      return Math.max(0, upperTail(-high) - upperTail(-low));
    }
    return Math.max(0, 1 - upperTail(-low) - upperTail(high));
  }

  /** The probability of a value above {@code z}, itself 0 or above. */
  public static double upperTail(double z) {
    double x = z * SQRT_HALF;
    if (x <= SMALL) {
      double y = x * x;
      return 0.5 - 0.5 * x * polynomial(SMALL_ABOVE, y) / polynomial(SMALL_BELOW, y);
    }
    if (x <= MIDDLE) {
      return 0.5 * expOfHalfSquare(z) * polynomial(MIDDLE_ABOVE, x) / polynomial(MIDDLE_BELOW, x);
    }
    if (x > LARGEST) {
      return 0;
    }
    double y = 1 / (x * x);
    double rest = y * polynomial(LARGE_ABOVE, y) / polynomial(LARGE_BELOW, y);
    return 0.5 * expOfHalfSquare(z) * (ONE_OVER_SQRT_PI - rest) / x;
  }

  /** The probability of a value up to {@code z}. */
  public static double upTo(double z) {
    return z < 0 ? upperTail(-z) : 1 - upperTail(z);
  }

  /**
   * The value that is not exceeded with this probability, accurate to about 1e-15 relative.
   *
   * @param probability 0 to 1; the ends give the infinities
   */
  public static double quantile(double probability) {
    return NormalQuantile.of(probability);
  }

  // exp(-z^2 / 2) with z split, as Cody advises: rounding z^2 would cost digits in the tail.
  private static double expOfHalfSquare(double z) {
    double coarse = Math.floor(z * 16) / 16;
    return StrictMath.exp(-coarse * coarse / 2) * StrictMath.exp(-(z - coarse) * (z + coarse) / 2);
  }

  static double polynomial(double[] coefficients, double x) {
    double value = coefficients[coefficients.length - 1];
    for (int i = coefficients.length - 2; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
