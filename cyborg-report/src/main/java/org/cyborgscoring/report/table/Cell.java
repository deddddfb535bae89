package org.cyborgscoring.report.table;

/**
 * A cell of a table.
 *
 * @param text what stands in it
 * @param note the number of the footnote it refers to, or 0
 * @param why the footnote itself, or empty
 * @param striking whether it is to catch the eye
 */
public record Cell(String text, int note, String why, boolean striking) {

  /** A cell without a footnote. */
  public static Cell of(String text) {
    return new Cell(text, 0, "", false);
  }

  /** This cell, catching the eye. */
  public Cell asStriking() {
    return new Cell(text, note, why, true);
  }
}
