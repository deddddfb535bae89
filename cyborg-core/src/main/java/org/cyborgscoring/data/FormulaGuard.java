package org.cyborgscoring.data;

/**
 * Keeps texts from becoming formulas when a spreadsheet opens a CSV file.
 *
 * <p>A spreadsheet runs a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
 * or a carriage return. Such a text is written with an apostrophe before it, which spreadsheets
 * take as the sign for text. A text that begins with apostrophes before one of these characters
 * gets one more, so that taking one off gives every text back as it was.
 */
public final class FormulaGuard {
  private FormulaGuard() {}

  /** The text as it is safe to write into a CSV file. */
  public static String apply(String text) {
    return isFormula(text, 0) ? "'" + text : text;
  }

  /** The text that {@link #apply} was given. */
  public static String remove(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '\'' && isFormula(cell, 1)
        ? cell.substring(1)
        : cell;
  }

  private static boolean isFormula(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i < text.length() && "=+-@\t\r".indexOf(text.charAt(i)) >= 0;
  }
}
