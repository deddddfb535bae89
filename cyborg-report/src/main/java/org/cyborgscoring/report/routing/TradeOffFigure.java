package org.cyborgscoring.report.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.chart.Axis;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.chart.Line;
import org.cyborgscoring.report.chart.LineChart;
import org.cyborgscoring.report.chart.Look;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;
import org.cyborgscoring.routing.RoutingMeasure;
import org.cyborgscoring.routing.RoutingRule;
import org.jspecify.annotations.Nullable;

/** One statistic by the share of responses that people read. */
final class TradeOffFigure {
  private static final int HEIGHT = 360;
  private static final double STEP = 0.1;

  /** How far apart error bars of one rule stand, in percent of the responses. */
  private static final double ASIDE = 0.5;

  private static final String REST = "The rest, by machine";
  private static final String WHOLE = "All, with people\u2019s scores";
  private static final String RANDOM = "All, read at random";
  private static final List<String> LEGEND = List.of(REST, WHOLE, RANDOM);

  private final RoutingFacts facts;
  private final String name;
  private final RoutingMeasure rest;
  private final RoutingMeasure whole;
  private final @Nullable RoutingMeasure gain;

  private TradeOffFigure(
      RoutingFacts facts,
      String name,
      RoutingMeasure rest,
      RoutingMeasure whole,
      @Nullable RoutingMeasure gain) {
    this.facts = facts;
    this.name = name;
    this.rest = rest;
    this.whole = whole;
    this.gain = gain;
  }

  static List<Figure> all(RoutingFacts facts) {
    return List.of(
        new TradeOffFigure(
                facts,
                "QWK",
                RoutingMeasure.REST_QWK,
                RoutingMeasure.WHOLE_QWK,
                RoutingMeasure.GAIN_WHOLE_QWK)
            .figure(),
        new TradeOffFigure(
                facts,
                "Exact agreement",
                RoutingMeasure.REST_EXACT,
                RoutingMeasure.WHOLE_EXACT,
                RoutingMeasure.GAIN_WHOLE_EXACT)
            .figure(),
        new TradeOffFigure(facts, "SMD", RoutingMeasure.REST_SMD, RoutingMeasure.WHOLE_SMD, null)
            .figure());
  }

  private Figure figure() {
    List<Line> lines = lines();
    String description =
        name
            + " with people by the share of responses that people read, of those that keep the"
            + " machine\u2019s score and of all, with 95% intervals.";
    return new Figure(
        name + " by the share that people read",
        description,
        HEIGHT,
        LineChart.option(
            description,
            Axis.of("Read by people", Axis.Kind.PERCENT),
            height(lines),
            lines,
            LEGEND),
        numbers());
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    add(lines, REST, Look.CYBORG, rest, -ASIDE / 2);
    add(lines, WHOLE, Look.HAND, whole, ASIDE / 2);
    if (gain != null) {
      List<Line.Point> points = new ArrayList<>();
      for (RoutingRule rule : facts.routing().rules()) {
        Estimate random = facts.random(rule, whole, gain);
        if (random.isDefined()) {
          points.add(Line.Point.of(sent(rule), random.value()));
        }
      }
      lines.add(new Line(RANDOM, Look.RANDOM, points));
    }
    return lines.stream().filter(line -> !line.points().isEmpty()).toList();
  }

  private void add(
      List<Line> lines, String label, Look look, RoutingMeasure measure, double aside) {
    List<Line.Point> points = new ArrayList<>();
    for (RoutingRule rule : facts.routing().rules()) {
      IntervalEstimate estimate = facts.everyone(rule, measure);
      if (estimate.value().isDefined()) {
        double value = estimate.value().value();
        double x = Math.max(0, sent(rule) + aside);
        points.add(
            estimate.low().isDefined()
                ? new Line.Point(x, value, estimate.low().value(), estimate.high().value())
                : Line.Point.of(x, value));
      }
    }
    lines.add(new Line(label, look, points));
  }

  private double sent(RoutingRule rule) {
    return 100 * facts.everyone(rule, RoutingMeasure.SENT).value().value();
  }

  private Axis height(List<Line> lines) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      for (Line.Point point : line.points()) {
        low = Math.min(low, point.low());
        high = Math.max(high, point.high());
      }
    }
    return Axis.between(name, Math.floor(low / STEP) * STEP, Math.ceil(high / STEP) * STEP);
  }

  private Table numbers() {
    List<Column> columns =
        new ArrayList<>(
            List.of(Column.numbers("Read by people"), Column.numbers(REST), Column.numbers(WHOLE)));
    if (gain != null) {
      columns.add(Column.numbers(RANDOM));
    }
    TableBuilder table =
        new TableBuilder(name + " with 95% intervals", columns.toArray(Column[]::new));
    DoubleFunction<String> format = Numbers::statistic;
    for (RoutingRule rule : facts.routing().rules()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(
          RoutingFacts.cell(
              table, facts.everyone(rule, RoutingMeasure.SENT), Numbers::precisePercent));
      cells.add(RoutingFacts.cell(table, facts.everyone(rule, rest), format));
      cells.add(RoutingFacts.cell(table, facts.everyone(rule, whole), format));
      if (gain != null) {
        cells.add(table.cell(facts.random(rule, whole, gain), format));
      }
      table.add(cells);
    }
    return table.build();
  }
}
