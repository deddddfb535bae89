package org.cyborgscoring.report.run;

import java.util.List;

/**
 * A confusion matrix as a table whose cells are shaded: human scores down, machine scores across.
 *
 * @param title whose matrix it is
 * @param points the score points, for both
 * @param rows one for each human score point
 * @param columnTotals the number of responses by machine score point
 * @param total the number of responses
 */
public record HeatTable(
    String title,
    List<String> points,
    List<HeatRow> rows,
    List<String> columnTotals,
    String total) {

  /**
   * The responses of one human score point.
   *
   * @param point the score point
   * @param cells one for each machine score point
   * @param total the number of responses
   */
  public record HeatRow(String point, List<HeatCell> cells, String total) {}

  /**
   * The responses with one human and one machine score.
   *
   * @param count how many
   * @param percent their share of the row, as text; empty where there are none
   * @param shade the share of the row as a whole percentage, 0 to 100
   * @param exact whether both scores are the same
   */
  public record HeatCell(String count, String percent, int shade, boolean exact) {}
}
