package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.RunResult.CurvePoint;
import org.cyborgscoring.pipeline.ScorerNames;
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

/**
 * Agreement by the number of hand scores.
 *
 * @param figure the curve with what else was trained
 */
public record LearningCurveSection(Figure figure) implements Section {
  private static final String CURVE = "Student on random hand scores";

  /** The curve, where there is one with points at two numbers of hand scores at least. */
  public static Optional<LearningCurveSection> of(RunFacts facts) {
    if (curve(facts).stream().mapToDouble(Line.Point::x).distinct().count() < 2) {
      return Optional.empty();
    }
    String description =
        "QWK with people by the number of hand scores: a Student on random hand scores, and beside it the Teacher, the Student on Cyborg Data and the second rater.";
    String option =
        LineChart.option(
            description,
            Axis.of("Hand scores (logarithmic scale)", Axis.Kind.LOGARITHMIC),
            Axis.of("QWK with people", Axis.Kind.LINEAR),
            lines(facts));
    return Optional.of(
        new LearningCurveSection(
            new Figure("QWK by number of hand scores", description, 380, option, numbers(facts))));
  }

  private static List<Line> lines(RunFacts facts) {
    int few = facts.counts().handScored();
    int all = facts.trainingSize();
    List<Line.Point> curve = curve(facts);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(CURVE, Look.HAND, curve, label(facts.qwk(ScorerNames.STUDENT_ALL))));
    addPoint(lines, Scorers.TEACHER, Look.TEACHER, few, facts.qwk(ScorerNames.TEACHER));
    addPoint(lines, Scorers.STUDENT, Look.CYBORG, few, facts.qwk(ScorerNames.STUDENT_CYBORG));
    Estimate human = facts.qwk(ScorerNames.HUMAN);
    if (human.isDefined()) {
      double from = curve.get(0).x();
      lines.add(
          new Line(
              "Second human rater",
              Look.HUMAN,
              List.of(Line.Point.of(from, human.value()), Line.Point.of(all, human.value())),
              label(human)));
    }
    return lines;
  }

  private static List<Line.Point> curve(RunFacts facts) {
    List<Line.Point> curve = new ArrayList<>();
    for (CurvePoint point : facts.result().learningCurve()) {
      add(curve, point.handScored(), point.qwk());
    }
    if (!curve.isEmpty()) {
      add(curve, facts.trainingSize(), facts.qwk(ScorerNames.STUDENT_ALL));
    }
    return curve;
  }

  private static String label(Estimate qwk) {
    return qwk.isDefined() ? Numbers.brief(qwk.value()) : "";
  }

  private static void addPoint(
      List<Line> lines, String name, Look look, int handScored, Estimate qwk) {
    List<Line.Point> points = new ArrayList<>();
    add(points, handScored, qwk);
    if (!points.isEmpty()) {
      lines.add(new Line(name, look, points, Numbers.brief(qwk.value())));
    }
  }

  private static void add(List<Line.Point> points, int handScored, Estimate qwk) {
    if (qwk.isDefined()) {
      points.add(Line.Point.of(handScored, qwk.value()));
    }
  }

  private static Table numbers(RunFacts facts) {
    TableBuilder table =
        new TableBuilder(
            "QWK by number of hand scores",
            Column.words("Scorer"),
            Column.numbers("Hand scores"),
            Column.numbers("QWK"));
    facts
        .result()
        .learningCurve()
        .forEach(point -> add(table, CURVE, Numbers.count(point.handScored()), point.qwk()));
    String few = Numbers.count(facts.counts().handScored());
    String all = Numbers.count(facts.trainingSize());
    add(table, Scorers.name(ScorerNames.STUDENT_ALL), all, facts.qwk(ScorerNames.STUDENT_ALL));
    add(table, Scorers.TEACHER, few, facts.qwk(ScorerNames.TEACHER));
    add(table, Scorers.STUDENT, few, facts.qwk(ScorerNames.STUDENT_CYBORG));
    add(table, "Second human rater", TableBuilder.DASH, facts.qwk(ScorerNames.HUMAN));
    return table.build();
  }

  private static void add(TableBuilder table, String name, String handScored, Estimate qwk) {
    table.add(List.of(Cell.of(name), Cell.of(handScored), table.cell(qwk, Numbers::statistic)));
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
    return "learning-curve";
  }
}
