package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.AgreementByScorePoint;
import org.cyborgscoring.report.chart.Bars;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * Agreement at each human score point.
 *
 * @param figure exact agreement by point
 */
public record ScorePointSection(Figure figure) implements Section {

  /** Agreement by score point, where there are machine scores. */
  public static Optional<ScorePointSection> of(RunFacts facts) {
    if (facts.machines().isEmpty()) {
      return Optional.empty();
    }
    Map<String, AgreementByScorePoint> agreement = new LinkedHashMap<>();
    facts
        .machines()
        .forEach(
            (name, machine) ->
                agreement.put(
                    name, AgreementByScorePoint.of(facts.scale(), RunFacts.pairs(machine))));
    String description =
        "The share of responses at each human score point to which the machine gave the same score.";
    PointChart chart =
        new PointChart(description, facts.pointNames(), "Human score", "Exact agreement");
    List<Bars> bars = new ArrayList<>();
    agreement.forEach(
        (name, some) ->
            bars.add(
                new Bars(
                    name,
                    Scorers.look(name),
                    some.points().stream()
                        .map(point -> PointChart.percentage(point.exact()))
                        .toList())));
    return Optional.of(
        new ScorePointSection(
            new Figure(
                "Exact agreement by human score",
                description,
                320,
                chart.option(bars),
                numbers(agreement))));
  }

  private static Table numbers(Map<String, AgreementByScorePoint> agreement) {
    TableBuilder table =
        new TableBuilder(
            "Agreement by human score",
            Column.words("Scorer"),
            Column.numbers("Human score"),
            Column.numbers("Responses"),
            Column.numbers("Exact"),
            Column.numbers("Adjacent", "Share with a score at most one point away"),
            Column.numbers("Mean score", "Mean of the machine's scores"));
    agreement.forEach(
        (name, some) ->
            some.points()
                .forEach(
                    point ->
                        table.add(
                            List.of(
                                Cell.of(name),
                                Cell.of(ScoreScale.format(point.point())),
                                Cell.of(Numbers.count(point.size())),
                                table.cell(point.exact(), Numbers::precisePercent),
                                table.cell(point.adjacent(), Numbers::precisePercent),
                                table.cell(point.meanMachine(), Numbers::brief)))));
    return table.build();
  }

  @Override
  public String id() {
    return "score-points";
  }

  @Override
  public String title() {
    return "Agreement by score point";
  }

  @Override
  public String template() {
    return "score-points";
  }
}
