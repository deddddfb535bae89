package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cyborgscoring.bias.ColumnBias;
import org.cyborgscoring.bias.GroupBias;
import org.cyborgscoring.bias.Steps;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.chart.Axis;
import org.cyborgscoring.report.chart.DotChart;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.chart.Line;
import org.cyborgscoring.report.chart.Look;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.TableBuilder;

/** The DSM of each machine for the largest subgroups of a column. */
final class BiasChart {
  private static final int MOST = 10;
  private static final int LONGEST_NAME = 16;
  private static final double STEP = 0.2;
  private static final double LEAST_RANGE = 0.4;
  private static final double APART = 0.16;

  private BiasChart() {}

  /** A machine in the chart. */
  private record Machine(String name, Look look, Function<Steps, IntervalEstimate> figure) {}

  private static final List<Machine> MACHINES =
      List.of(
          new Machine(Scorers.TEACHER, Look.TEACHER, Steps::teacher),
          new Machine(Scorers.STUDENT, Look.CYBORG, Steps::student),
          new Machine("Student on all hand scores", Look.ALL, Steps::reference));

  static Figure of(ColumnBias column) {
    List<GroupBias> groups = column.groups().stream().limit(MOST).toList();
    String title = "DSM by " + column.column();
    String description =
        title
            + ": how much more than people the Teacher and the Students set each subgroup apart from everyone, with 95% intervals.";
    Axis x =
        new Axis(
            column.column(),
            Axis.Kind.PLACES,
            groups.stream().map(group -> shortened(group.group())).toList());
    List<Line> dots = dots(groups);
    double range = range(dots);
    Axis y = Axis.between("DSM", -range, range);
    return new Figure(
        title, description, 340, DotChart.option(description, x, y, dots), numbers(title, groups));
  }

  private static List<Line> dots(List<GroupBias> groups) {
    List<Line> dots = new ArrayList<>();
    for (int machine = 0; machine < MACHINES.size(); machine++) {
      List<Line.Point> points = new ArrayList<>();
      for (int g = 0; g < groups.size(); g++) {
        IntervalEstimate dsm = MACHINES.get(machine).figure().apply(groups.get(g).dsm());
        if (dsm.value().isDefined()) {
          double value = dsm.value().value();
          points.add(
              new Line.Point(
                  g + (machine - 1) * APART,
                  value,
                  dsm.low().isDefined() ? dsm.low().value() : value,
                  dsm.high().isDefined() ? dsm.high().value() : value));
        }
      }
      if (!points.isEmpty()) {
        dots.add(new Line(MACHINES.get(machine).name(), MACHINES.get(machine).look(), points));
      }
    }
    return dots;
  }

  private static double range(List<Line> dots) {
    double most = LEAST_RANGE;
    for (Line line : dots) {
      for (Line.Point point : line.points()) {
        most = Math.max(most, Math.max(Math.abs(point.low()), Math.abs(point.high())));
      }
    }
    return Math.ceil(most / STEP) * STEP;
  }

  private static String shortened(String name) {
    int[] letters = name.codePoints().toArray();
    return letters.length <= LONGEST_NAME
        ? name
        : new String(letters, 0, LONGEST_NAME - 1) + "\u2026";
  }

  private static org.cyborgscoring.report.table.Table numbers(
      String title, List<GroupBias> groups) {
    TableBuilder table =
        new TableBuilder(
            title,
            Column.words("Group"),
            Column.numbers("Teacher"),
            Column.numbers("Student"),
            Column.numbers("Student on all"));
    for (GroupBias group : groups) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(group.group())));
      for (Machine machine : MACHINES) {
        row.add(
            BiasTables.withInterval(
                table, machine.figure().apply(group.dsm()), Numbers::difference));
      }
      table.add(row);
    }
    return table.build();
  }
}
