package org.cyborgscoring.report.routing;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.chart.Axis;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.chart.Line;
import org.cyborgscoring.report.chart.LineChart;
import org.cyborgscoring.report.chart.Look;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;
import org.cyborgscoring.routing.ReliabilityBin;
import org.cyborgscoring.routing.Routing;

/**
 * Whether confidence means what it says.
 *
 * @param figure the share of right scores by confidence
 * @param check the figures of it
 */
public record ConfidenceSection(Figure figure, Table check) implements Section {

  /** The check of a routing's confidence. */
  public static ConfidenceSection of(Routing routing) {
    return new ConfidenceSection(figure(routing), check(routing));
  }

  private static Figure figure(Routing routing) {
    String description =
        "The share of responses to which people gave the score that the machine reports, by its"
            + " confidence, in groups of the same size, with 95% intervals.";
    List<Line.Point> points = new ArrayList<>();
    TableBuilder table =
        new TableBuilder(
            "Right scores by confidence",
            Column.numbers("Mean confidence"),
            Column.numbers("Responses"),
            Column.numbers("Right"));
    for (ReliabilityBin bin : routing.reliability()) {
      IntervalEstimate right = bin.right();
      points.add(
          new Line.Point(
              100 * bin.confidence(),
              100 * right.value().value(),
              100 * right.low().value(),
              100 * right.high().value()));
      table.add(
          List.of(
              Cell.of(Numbers.precisePercent(bin.confidence())),
              Cell.of(Numbers.count(bin.n())),
              Cell.of(RoutingFacts.text(right, Numbers::precisePercent))));
    }
    List<Line> lines =
        List.of(
            new Line("Scores that people gave", Look.CYBORG, points),
            new Line(
                "Confidence that means what it says",
                Look.HUMAN,
                List.of(Line.Point.of(0, 0), Line.Point.of(100, 100))));
    return new Figure(
        "Right scores by confidence",
        description,
        360,
        LineChart.option(
            description,
            Axis.of("Confidence", Axis.Kind.PERCENT),
            Axis.of("Right", Axis.Kind.PERCENT),
            lines),
        table.build());
  }

  private static Table check(Routing routing) {
    TableBuilder table =
        new TableBuilder(
            "Confidence on responses with hand scores",
            Column.words("Figure"),
            Column.numbers("Calibrated"),
            Column.numbers("As the machine gives it"));
    add(table, routing, "Exact agreement", "exact", "");
    add(table, routing, "Mean confidence", "mean", "");
    add(table, routing, "Calibration error (ECE)", "ece", "raw.ece");
    add(table, routing, "Brier score", "brier", "raw.brier");
    add(table, routing, "Area under the curve", "auc", "");
    return table.build();
  }

  private static void add(
      TableBuilder table, Routing routing, String name, String calibrated, String raw) {
    table.add(
        List.of(
            Cell.of(name),
            RoutingFacts.cell(table, routing.check(calibrated), Numbers::statistic),
            raw.isEmpty()
                ? Cell.of("")
                : RoutingFacts.cell(table, routing.check(raw), Numbers::statistic)));
  }

  @Override
  public String id() {
    return "confidence";
  }

  @Override
  public String title() {
    return "Confidence";
  }

  @Override
  public String template() {
    return "routing-confidence";
  }
}
