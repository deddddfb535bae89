package org.cyborgscoring.data;

import java.math.BigDecimal;
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
}
