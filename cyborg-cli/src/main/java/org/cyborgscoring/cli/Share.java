package org.cyborgscoring.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyborgscoring.data.InputException;

/**
 * A share of responses, which may be none or all.
 *
 * @param value 0 to 1
 */
record Share(double value) {
  static final Share NONE = new Share(0);

  private static final Pattern NOTATION = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*%\\s*");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /**
   * Reads {@code 30%}.
   *
   * @throws InputException if the text is no share from 0% to 100%
   */
  static Share parse(String notation) {
    Matcher matcher = NOTATION.matcher(notation);
    if (!matcher.matches()) {
      throw new InputException("'" + notation + "' is no share; write it like 30%.");
    }
    BigDecimal percent = new BigDecimal(matcher.group(1));
    if (percent.compareTo(ALL) > 0) {
      throw new InputException("'" + notation + "' is more than all; a share is 0% to 100%.");
    }
    return new Share(percent.movePointLeft(2).doubleValue());
  }
}
