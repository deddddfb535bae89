package org.cyborgscoring.report.table;

/**
 * A cell of a table.
 *
 * @param text what stands in it
 * @param note the number of the footnote it refers to, or 0
 * @param why the footnote itself, or empty
 * @param striking whether it is to catch the eye
 * @param range the interval of a value, which stands below it; may be empty
 */
public record Cell(String text, int note, String why, boolean striking, String range) {

  /** A cell without an interval. */
  public Cell(String text, int note, String why, boolean striking) {
    this(text, note, why, striking, "");
  }

  /** A cell without a footnote. */
  public static Cell of(String text) {
    return new Cell(text, 0, "", false);
  }

  /** This cell, catching the eye. */
  public Cell asStriking() {
    return new Cell(text, note, why, true, range);
  }

  /** This cell with an interval below it. */
  public Cell withRange(String newRange) {
    return new Cell(text, note, why, striking, newRange);
  }
}
