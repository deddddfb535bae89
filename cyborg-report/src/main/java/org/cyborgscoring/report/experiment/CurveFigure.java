package org.cyborgscoring.report.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cyborgscoring.experiment.CurvePoint;
import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.pipeline.Amount;
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

/** The learning curves of one item, or of all of them, with one sampling. */
final class CurveFigure {
  private static final String RANDOM = "random";

  /** How far neighbouring lines are moved apart, in places, so that error bars do not overlap. */
  private static final double APART = 0.07;

  /** The vertical axis begins and ends at a multiple of this. */
  private static final double STEP = 0.1;

  private static final List<Regime> WITH_SAMPLING =
      List.of(Regime.HAND, Regime.CYBORG, Regime.TEACHER);
  private static final List<Regime> WITHOUT_SAMPLING = List.of(Regime.ALL, Regime.HUMAN);

  private final ExperimentFacts facts;
  private final String item;
  private final String sampling;
  private final List<Amount> amounts;

  private CurveFigure(ExperimentFacts facts, String item, String sampling) {
    this.facts = facts;
    this.item = item;
    this.sampling = sampling;
    this.amounts = facts.amounts(item, sampling);
  }

  /** The figures of an item, one for each sampling. */
  static List<Figure> of(ExperimentFacts facts, String item) {
    List<CurveFigure> figures =
        facts.samplings().stream().map(sampling -> new CurveFigure(facts, item, sampling)).toList();
    return figures.stream().map(one -> figure(figures, one)).toList();
  }

  private static Figure figure(List<CurveFigure> sameItem, CurveFigure one) {
    List<String> longest =
        sameItem.stream()
            .map(figure -> figure.lines().stream().map(Line::name).toList())
            .max(Comparator.comparing(List::size))
            .orElse(List.of());
    return one.figure(longest);
  }

  private Figure figure(List<String> legendRoom) {
    String description =
        "QWK with people by the hand-scored share of the training responses, chosen by "
            + sampling
            + " sampling, with 95% intervals over seeds.";
    String option =
        LineChart.option(
            description,
            new Axis(
                "Hand-scored training responses",
                Axis.Kind.PLACES,
                amounts.stream().map(Amount::toString).toList()),
            height(),
            lines(),
            legendRoom);
    String title = Character.toUpperCase(sampling.charAt(0)) + sampling.substring(1) + " sampling";
    return new Figure(title, description, 380, option, numbers());
  }

  /** The same axis for all samplings, so that their curves can be compared by eye. */
  private Axis height() {
    double[] ends =
        facts.summary().curves().stream()
            .filter(point -> point.item().equals(item))
            .map(ExperimentFacts::qwk)
            .flatMap(qwk -> Stream.of(qwk.value(), qwk.low(), qwk.high()))
            .filter(Estimate::isDefined)
            .mapToDouble(Estimate::value)
            .toArray();
    double low = Arrays.stream(ends).min().orElse(0);
    double high = Arrays.stream(ends).max().orElse(1);
    return Axis.between(
        "QWK with people", Math.floor(low / STEP) * STEP, Math.ceil(high / STEP) * STEP);
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Regime regime : WITH_SAMPLING) {
      double aside = APART * (WITH_SAMPLING.indexOf(regime) - 1);
      addLine(lines, Regimes.name(regime), Regimes.look(regime), sampling, regime, aside);
    }
    if (!sampling.equals(RANDOM)) {
      addLine(lines, "Student on random hand scores", Look.RANDOM, RANDOM, Regime.HAND, 0);
    }
    for (Regime regime : WITHOUT_SAMPLING) {
      facts.points(item, "", regime).stream()
          .findFirst()
          .map(ExperimentFacts::qwk)
          .filter(qwk -> qwk.value().isDefined())
          .ifPresent(qwk -> lines.add(across(regime, qwk)));
    }
    return lines;
  }

  private void addLine(
      List<Line> lines, String name, Look look, String chosen, Regime regime, double aside) {
    List<Line.Point> points = new ArrayList<>();
    for (CurvePoint point : facts.points(item, chosen, regime)) {
      int place = amounts.indexOf(point.amount());
      IntervalEstimate qwk = ExperimentFacts.qwk(point);
      if (place >= 0 && qwk.value().isDefined()) {
        points.add(point(place + aside, qwk));
      }
    }
    if (!points.isEmpty()) {
      lines.add(new Line(name, look, points));
    }
  }

  /** What does not depend on the number of hand scores runs across, its interval at the end. */
  private Line across(Regime regime, IntervalEstimate qwk) {
    double aside = 0.5 - APART * (regime == Regime.ALL ? 2 : 1);
    double value = qwk.value().value();
    return new Line(
        Regimes.name(regime),
        Regimes.look(regime),
        List.of(Line.Point.of(-0.5, value), point(amounts.size() - 1 + aside, qwk)));
  }

  private static Line.Point point(double x, IntervalEstimate qwk) {
    double value = qwk.value().value();
    return qwk.low().isDefined() && qwk.high().isDefined()
        ? new Line.Point(x, value, qwk.low().value(), qwk.high().value())
        : Line.Point.of(x, value);
  }

  private Table numbers() {
    List<Column> columns = new ArrayList<>(List.of(Column.words("Hand-scored")));
    List<Regime> regimes = new ArrayList<>(WITH_SAMPLING);
    regimes.addAll(WITHOUT_SAMPLING);
    regimes.forEach(regime -> columns.add(Column.numbers(Regimes.shortName(regime))));
    TableBuilder table =
        new TableBuilder(
            "QWK with 95% intervals over seeds, " + sampling + " sampling",
            columns.toArray(Column[]::new));
    for (Amount amount : amounts) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(amount.toString())));
      for (Regime regime : regimes) {
        String chosen = WITHOUT_SAMPLING.contains(regime) ? "" : sampling;
        row.add(Intervals.cell(table, facts.qwk(item, chosen, amount, regime), Numbers::statistic));
      }
      table.add(row);
    }
    return table.build();
  }
}
