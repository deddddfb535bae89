package org.cyborgscoring.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.experiment.Comparison;
import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * The items one by one, where there are several.
 *
 * @param tables for each sampling a row for each item
 * @param items the learning curves of each item
 */
public record ItemsSection(List<Table> tables, List<ItemCurves> items) implements Section {

  /**
   * The learning curves of an item.
   *
   * @param item its id
   * @param figures one for each sampling
   */
  public record ItemCurves(String item, List<Figure> figures) {}

  /** The items, where there are at least two. */
  public static Optional<ItemsSection> of(ExperimentFacts facts) {
    if (facts.items().size() < 2) {
      return Optional.empty();
    }
    List<ItemCurves> items =
        facts.items().stream()
            .map(item -> new ItemCurves(item, CurveFigure.of(facts, item)))
            .toList();
    List<Table> tables =
        facts.nearTenth().stream()
            .map(chosen -> table(facts, chosen.sampling(), chosen.amount()))
            .toList();
    return Optional.of(new ItemsSection(tables, items));
  }

  private static Table table(ExperimentFacts facts, String sampling, Amount amount) {
    TableBuilder table =
        new TableBuilder(
            "QWK by item with %s hand-scored, %s sampling".formatted(amount, sampling),
            Column.words("Item"),
            Column.numbers("Random few", "Student on as many random hand scores alone"),
            Column.numbers("Teacher"),
            Column.numbers("Cyborg", "Student on Cyborg Data"),
            Column.numbers("All", "Student on all hand scores"),
            Column.numbers("Human", "Second human rater"),
            Column.numbers("Gap closed", "Share of the gap from few to all"));
    for (String item : facts.items()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(item)));
      row.add(cell(facts, table, item, "random", amount, Regime.HAND));
      row.add(cell(facts, table, item, sampling, amount, Regime.TEACHER));
      row.add(cell(facts, table, item, sampling, amount, Regime.CYBORG));
      row.add(cell(facts, table, item, "", amount, Regime.ALL));
      row.add(cell(facts, table, item, "", amount, Regime.HUMAN));
      row.add(gapClosed(facts, table, item, sampling, amount));
      table.add(row);
    }
    return table.build();
  }

  private static Cell cell(
      ExperimentFacts facts,
      TableBuilder table,
      String item,
      String sampling,
      Amount amount,
      Regime regime) {
    return table.cell(facts.qwk(item, sampling, amount, regime).value(), Numbers::statistic);
  }

  private static Cell gapClosed(
      ExperimentFacts facts, TableBuilder table, String item, String sampling, Amount amount) {
    return facts.comparisons(item).stream()
        .filter(comparison -> comparison.sampling().equals(sampling))
        .filter(comparison -> comparison.amount().equals(amount))
        .findFirst()
        .map(Comparison::gapClosed)
        .map(gap -> table.cell(gap.value(), Numbers::percent))
        .orElseGet(() -> table.undefined("The experiment has no such results."));
  }

  @Override
  public String id() {
    return "items";
  }

  @Override
  public String title() {
    return "Items";
  }

  @Override
  public String template() {
    return "items";
  }
}
