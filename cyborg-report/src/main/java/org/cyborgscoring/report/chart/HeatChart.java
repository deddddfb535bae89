package org.cyborgscoring.report.chart;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A square of cells, the darker the more; the first row of cells is at the top. */
public final class HeatChart {
  private HeatChart() {}

  /**
   * The chart as JSON for a {@link Figure}.
   *
   * @param description what it shows, for who cannot see it
   * @param x names the columns
   * @param y names the rows
   * @param counts the number of responses by row and column; empty cells are not drawn
   */
  public static String option(String description, Axis x, Axis y, int[][] counts) {
    ObjectNode option = Frame.of(description, x, y, Legend.none());
    ObjectNode base = Frame.base(option);
    base.withObject("aria").withObject("decal").put("show", false);
    base.withObject("yAxis").put("inverse", true);
    ObjectNode series = Frame.series(option).addObject().put("type", "heatmap");
    series.put("name", "Responses").putObject("emphasis").put("disabled", true);
    ArrayNode data = series.putArray("data");
    int most = 1;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        if (counts[row][column] > 0) {
          data.addArray().add(column).add(row).add(counts[row][column]);
          most = Math.max(most, counts[row][column]);
        }
      }
    }
    ObjectNode colours =
        base.putObject("visualMap").put("min", 1).put("max", most).put("show", false);
    ArrayNode range = colours.putObject("inRange").putArray("color");
    List.of("#cfe3f1", "#7fb6dc", "#0072b2", "#003a5c").forEach(range::add);
    return ChartJson.write(option);
  }
}
