package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ScoreCounts;
import org.cyborgscoring.report.chart.Bars;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * How often people, Teacher and Student give each score point.
 *
 * @param figure the shares of the points
 */
public record DistributionSection(Figure figure) implements Section {

  /** The distributions, where there are machine scores. */
  public static Optional<DistributionSection> of(RunFacts facts) {
    if (facts.machines().isEmpty()) {
      return Optional.empty();
    }
    Map<String, ScoreCounts> counts = counts(facts);
    String description = "The share of responses at each score point, by who scored them.";
    PointChart chart =
        new PointChart(description, facts.pointNames(), "Score point", "Share of responses");
    List<Bars> bars = new ArrayList<>();
    counts.forEach((name, some) -> bars.add(new Bars(name, Scorers.look(name), shares(some))));
    return Optional.of(
        new DistributionSection(
            new Figure(
                "Score distributions on the responses agreement was measured on",
                description,
                340,
                chart.option(bars),
                numbers(facts, counts))));
  }

  private static Map<String, ScoreCounts> counts(RunFacts facts) {
    Map<String, ScoreCounts> counts = new LinkedHashMap<>();
    facts
        .machines()
        .values()
        .forEach(
            machine ->
                counts.put(
                    Scorers.HUMAN,
                    ScoreCounts.of(
                        facts.scale(),
                        machine.responses().stream().mapToDouble(Response::score).toArray())));
    facts
        .machines()
        .forEach(
            (name, machine) ->
                counts.put(name, ScoreCounts.of(facts.scale(), machine.pointValues())));
    return counts;
  }

  private static List<OptionalDouble> shares(ScoreCounts counts) {
    return IntStream.range(0, counts.scale().size())
        .mapToObj(counts::share)
        .map(PointChart::percentage)
        .toList();
  }

  private static Table numbers(RunFacts facts, Map<String, ScoreCounts> counts) {
    List<Column> columns = new ArrayList<>(List.of(Column.words("Score")));
    for (String name : counts.keySet()) {
      columns.add(Column.numbers(name));
      columns.add(Column.numbers("Share"));
    }
    TableBuilder table =
        new TableBuilder("Responses by score point", columns.toArray(Column[]::new));
    for (int k = 0; k < facts.scale().size(); k++) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(facts.pointNames().get(k))));
      for (ScoreCounts some : counts.values()) {
        Estimate share = some.share(k);
        row.add(Cell.of(Numbers.count(some.count(k))));
        row.add(table.cell(share, Numbers::precisePercent));
      }
      table.add(row);
    }
    return table.build();
  }

  @Override
  public String id() {
    return "distributions";
  }

  @Override
  public String title() {
    return "Score distributions";
  }

  @Override
  public String template() {
    return "distributions";
  }
}
