package org.cyborgscoring.rsmtool;

import java.math.BigDecimal;
import tools.jackson.core.io.NumberOutput;

/**
 * Numbers as Python writes them, which is how they stand in RSMTool's tables: the fewest digits
 * that tell the number from its neighbours, always with a decimal point or an exponent, the latter
 * below 0.0001 and from 1e16 on.
 */
final class PythonNumbers {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e16;

  private PythonNumbers() {}

  /** A finite number as text. */
  static String format(double value) {
    // The platform gives too many digits before Java 19; this is the Schubfach algorithm.
    BigDecimal digits = new BigDecimal(NumberOutput.toString(value, true));
    double size = Math.abs(value);
    if (value == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
      String plain = digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
      String sign = value == 0 && 1 / value < 0 ? "-" : "";
      return sign + plain + (plain.indexOf('.') < 0 ? ".0" : "");
    }
    BigDecimal shortest = digits.stripTrailingZeros();
    String unscaled = shortest.unscaledValue().abs().toString();
    int exponent = shortest.precision() - 1 - shortest.scale();
    return (value < 0 ? "-" : "")
        + unscaled.charAt(0)
        + (unscaled.length() > 1 ? "." + unscaled.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
