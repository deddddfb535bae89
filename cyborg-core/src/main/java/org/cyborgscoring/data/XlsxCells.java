package org.cyborgscoring.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a workbook as texts, as its user sees them.
 *
 * <p>A workbook holds numbers as binary fractions, so that a score of 3 may stand there as
 * 3.0000000000000004; spreadsheet programs show at most fifteen digits, and so are numbers read. A
 * formula is its last result. A number that is shown as a date is given as {@code 2026-11-22}, with
 * the time where there is one. Errors such as {@code #N/A} are texts.
 */
final class XlsxCells {
  private static final MathContext SHOWN = new MathContext(15);

  /**
   * Larger exponents than a double's are no numbers of a spreadsheet, and would fill the memory.
   */
  private static final int LARGEST_EXPONENT = 400;

  /** What does not tell a date: colours and conditions, literal texts, escaped characters. */
  private static final Pattern DECORATION = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\\\.|_.|\\*.");

  private XlsxCells() {}

  /** The text of a cell, or null if it is empty. */
  static @Nullable String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isDate(cell.getDataFormatString()) ? date(cell, number) : shown(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    }
    String text = value == null ? cell.getRawValue() : value.toString();
    return text == null || text.isEmpty() ? null : text;
  }

  private static String date(Cell cell, BigDecimal number) {
    LocalDateTime date = cell.asDate();
    if (date == null) {
      return shown(number);
    }
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? date.toLocalDate().toString()
        : date.toString();
  }

  private static String shown(BigDecimal number) {
    BigDecimal rounded = number.round(SHOWN);
    if (rounded.signum() == 0) {
      return "0";
    }
    long exponent = (long) rounded.precision() - rounded.scale();
    return Math.abs(exponent) > LARGEST_EXPONENT
        ? rounded.toString()
        : rounded.stripTrailingZeros().toPlainString();
  }

  /** Whether a number format shows days or years. */
  private static boolean isDate(@Nullable String format) {
    if (format == null || format.equals("General")) {
      return false;
    }
    String codes = DECORATION.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return codes.indexOf('y') >= 0 || codes.indexOf('d') >= 0;
  }
}
