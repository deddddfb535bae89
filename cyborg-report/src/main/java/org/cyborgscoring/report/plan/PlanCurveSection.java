package org.cyborgscoring.report.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.Forecast;
import org.cyborgscoring.planning.MeasuredPoint;
import org.cyborgscoring.report.chart.Axis;
import org.cyborgscoring.report.chart.Band;
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

/**
 * The learning curve: what was measured, what it leads to, and where the target lies.
 *
 * @param figure the chart
 */
public record PlanCurveSection(Figure figure) implements Section {
  private static final int HEIGHT = 420;

  /** The vertical axis begins and ends at a multiple of this. */
  private static final double STEP = 0.1;

  /** The section, where anything was measured. */
  public static Optional<PlanCurveSection> of(BudgetPlan plan) {
    if (plan.measured().isEmpty()) {
      return Optional.empty();
    }
    String description =
        "QWK of the Student on Cyborg Data by the number of hand scores: measured points with 90 %"
            + " intervals, the fitted curve with its 90 % band, and the target.";
    List<Forecast> drawn = plan.drawn();
    List<Line> lines = lines(plan, drawn);
    List<Band> bands =
        drawn.isEmpty()
            ? List.of()
            : List.of(
                new Band(
                    "90 % interval of one run",
                    Look.FITTED, drawn.stream().map(PlanCurveSection::point).toList()));
    String option =
        LineChart.withBands(
            description,
            Axis.of("Hand scores", Axis.Kind.LOGARITHMIC),
            height(drawn, lines),
            lines,
            bands);
    return Optional.of(
        new PlanCurveSection(
            new Figure(
                "QWK by number of hand scores", description, HEIGHT, option, numbers(plan))));
  }

  private static List<Line> lines(BudgetPlan plan, List<Forecast> drawn) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "Measured",
            Look.MEASURED,
            plan.measured().stream()
                .map(p -> new Line.Point(p.handScored(), p.qwk(), p.low(), p.high()))
                .toList()));
    if (!drawn.isEmpty()) {
      lines.add(
          new Line(
              "Expected",
              Look.FITTED,
              drawn.stream().map(f -> Line.Point.of(f.handScored(), f.expected())).toList()));
    }
    lines.add(across(plan, "Target", Look.TARGET, plan.design().target()));
    Estimate humans = plan.ceilings().humanHuman();
    if (humans.isDefined()) {
      lines.add(across(plan, "Two human reads", Look.HUMAN, humans.value()));
    }
    plan.answer()
        .ifPresent(
            answer ->
                lines.add(
                    new Line(
                        "Answer",
                        Look.ANSWER,
                        List.of(Line.Point.of(answer.handScored(), answer.expected())),
                        Numbers.count(answer.handScored()))));
    return lines;
  }

  private static Line across(BudgetPlan plan, String name, Look look, double qwk) {
    return new Line(
        name,
        look,
        List.of(
            Line.Point.of(plan.measured().get(0).handScored(), qwk),
            Line.Point.of(plan.responses(), qwk)));
  }

  private static Line.Point point(Forecast forecast) {
    return new Line.Point(
        forecast.handScored(), forecast.expected(), forecast.low(), forecast.high());
  }

  private static Axis height(List<Forecast> drawn, List<Line> lines) {
    double[] heights =
        Stream.concat(
                lines.stream().flatMap(line -> line.points().stream()),
                drawn.stream().map(PlanCurveSection::point))
            .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high()))
            .toArray();
    double low = DoubleStream.of(heights).min().orElse(0);
    double high = DoubleStream.of(heights).max().orElse(1);
    return Axis.between(
        "QWK with people",
        Math.floor(low / STEP) * STEP,
        Math.min(1, Math.ceil(high / STEP) * STEP));
  }

  private static Table numbers(BudgetPlan plan) {
    TableBuilder table =
        new TableBuilder(
            "What was measured",
            Column.numbers("Hand scores"),
            Column.numbers("QWK"),
            Column.numbers("90 % interval"));
    for (MeasuredPoint point : plan.measured()) {
      table.add(
          List.of(
              Cell.of(Numbers.count(point.handScored())),
              Cell.of(Numbers.statistic(point.qwk())),
              Cell.of(Numbers.statistic(point.low()) + " to " + Numbers.statistic(point.high()))));
    }
    return table.build();
  }

  @Override
  public String id() {
    return "learning-curve";
  }

  @Override
  public String title() {
    return "Learning curve";
  }

  @Override
  public String template() {
    return "plan-curve";
  }
}
