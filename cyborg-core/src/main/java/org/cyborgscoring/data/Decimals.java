package org.cyborgscoring.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they stand in output tables: at most six decimals, no exponent, no trailing zeros, a
 * point in every country. {@link Double#toString} would differ between Java versions.
 */
public final class Decimals {
  private static final int DECIMALS = 6;
  private static final double SCALE = 1e6;
  private static final double LARGEST_EXACT = 1e9;

  // So many digits every double keeps, and so many tell any two of them apart (IEEE 754).
  private static final int FEWEST_EXACT_DIGITS = 15;
  private static final int MOST_EXACT_DIGITS = 17;

  private Decimals() {}

  /** The number as text, or null when it is not finite and so has no place in a table. */
  public static @Nullable String format(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    BigDecimal rounded =
        Math.abs(value) < LARGEST_EXACT
            ? BigDecimal.valueOf((long) Math.rint(value * SCALE), DECIMALS)
            : new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * The number with as few digits as give it back to the last bit, for tables that programs read
   * again.
   *
   * @param value finite
   */
  public static BigDecimal exact(double value) {
    BigDecimal whole = new BigDecimal(value);
    for (int digits = FEWEST_EXACT_DIGITS; digits < MOST_EXACT_DIGITS; digits++) {
      BigDecimal rounded = whole.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
      }
    }
    return whole.round(new MathContext(MOST_EXACT_DIGITS));
  }
}
