package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.metrics.ConfusionMatrix;
import org.cyborgscoring.report.chart.Axis;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.chart.HeatChart;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/** Shows a confusion matrix as a shaded table or as a chart. */
final class ConfusionView {
  private ConfusionView() {}

  static HeatTable table(String machine, List<String> points, ConfusionMatrix matrix) {
    List<HeatTable.HeatRow> rows = new ArrayList<>();
    for (int h = 0; h < points.size(); h++) {
      int total = matrix.humanTotal(h);
      List<HeatTable.HeatCell> cells = new ArrayList<>();
      for (int m = 0; m < points.size(); m++) {
        cells.add(cell(matrix.count(h, m), total, h == m));
      }
      rows.add(new HeatTable.HeatRow(points.get(h), cells, Numbers.count(total)));
    }
    List<String> totals =
        IntStream.range(0, points.size())
            .mapToObj(m -> Numbers.count(matrix.machineTotal(m)))
            .toList();
    return new HeatTable(machine, points, rows, totals, Numbers.count(matrix.total()));
  }

  private static HeatTable.HeatCell cell(int count, int rowTotal, boolean exact) {
    if (count == 0) {
      return new HeatTable.HeatCell("0", "", 0, exact);
    }
    double share = (double) count / rowTotal;
    return new HeatTable.HeatCell(
        Numbers.count(count), Numbers.percent(share), (int) Math.rint(100 * share), exact);
  }

  static Figure figure(String machine, List<String> points, ConfusionMatrix matrix) {
    String description =
        "Number of responses by human score, downwards, and score of the %s, across."
            .formatted(machine);
    int[][] counts = new int[points.size()][points.size()];
    for (int h = 0; h < counts.length; h++) {
      for (int m = 0; m < counts.length; m++) {
        counts[h][m] = matrix.count(h, m);
      }
    }
    String option =
        HeatChart.option(
            description,
            new Axis("Score of the " + machine, Axis.Kind.GROUPS, points),
            new Axis("Human score", Axis.Kind.GROUPS, points),
            counts);
    return new Figure(machine, description, 520, option, numbers(machine, points, counts));
  }

  private static Table numbers(String machine, List<String> points, int[][] counts) {
    List<Column> columns = new ArrayList<>(List.of(Column.words("Human")));
    points.forEach(point -> columns.add(Column.numbers(point)));
    TableBuilder table =
        new TableBuilder(
            "Responses by human score and score of the " + machine, columns.toArray(Column[]::new));
    for (int h = 0; h < counts.length; h++) {
      List<String> row = new ArrayList<>(List.of(points.get(h)));
      for (int count : counts[h]) {
        row.add(count == 0 ? "" : Numbers.count(count));
      }
      table.add(row.toArray(String[]::new));
    }
    return table.build();
  }
}
