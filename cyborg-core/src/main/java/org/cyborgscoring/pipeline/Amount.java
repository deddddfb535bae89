package org.cyborgscoring.pipeline;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyborgscoring.data.InputException;

/**
 * How many of a number of responses: a share of them, or a count.
 *
 * @param value a share in (0, 1], or a whole count of at least 1
 * @param isShare which of the two
 */
public record Amount(double value, boolean isShare) {
  private static final Pattern NOTATION = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*(%?)\\s*");

  public Amount {
    boolean usable = isShare ? value > 0 && value <= 1 : value >= 1 && value == Math.rint(value);
    if (!usable) {
      throw new InputException(
          isShare
              ? "A share lies above 0 % and at most at 100 %."
              : "A number of responses is a whole number of at least 1; a share is written like 10%.");
    }
  }

  /** A share, in (0, 1]. */
  public static Amount share(double share) {
    return new Amount(share, true);
  }

  /** A count, at least 1. */
  public static Amount count(int count) {
    return new Amount(count, false);
  }

  /**
   * Reads {@code 10%} as a share and {@code 150} as a count.
   *
   * @throws InputException if the text is neither
   */
  public static Amount parse(String notation) {
    Matcher matcher = NOTATION.matcher(notation);
    if (!matcher.matches()) {
      throw new InputException(
          "'" + notation + "' is no amount; write a share like 10% or a number like 150.");
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    return matcher.group(2).isEmpty()
        ? new Amount(number.doubleValue(), false)
        : share(number.movePointLeft(2).doubleValue());
  }

  /**
   * This amount of {@code total} things: a share is rounded to the nearest whole number, at least
   * 1.
   *
   * @param total how many there are, at least 1
   * @throws InputException if a count exceeds the total
   */
  public int of(int total) {
    if (isShare) {
      return Math.max(1, (int) Math.rint(value * total));
    }
    if (value > total) {
      throw new InputException(
          this + " responses are asked for, but there are only " + total + ".");
    }
    return (int) value;
  }

  /** The notation from which {@link #parse} makes the same amount. */
  @Override
  public String toString() {
    if (!isShare) {
      return Long.toString((long) value);
    }
    BigDecimal percent = BigDecimal.valueOf(value).movePointRight(2);
    return percent.stripTrailingZeros().toPlainString() + "%";
  }
}
