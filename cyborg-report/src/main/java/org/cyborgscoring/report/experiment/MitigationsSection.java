package org.cyborgscoring.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cyborgscoring.experiment.MitigationEffect;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.pipeline.Mitigation;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * What mitigations cost in agreement and gain in fairness.
 *
 * @param tables one over all items, and one for each where there are several
 */
public record MitigationsSection(List<Table> tables) implements Section {

  /** The mitigations, where some were measured. */
  public static Optional<MitigationsSection> of(ExperimentFacts facts) {
    if (facts.summary().mitigations().isEmpty()) {
      return Optional.empty();
    }
    List<Table> tables = new ArrayList<>();
    tables.add(table(facts, Summary.ALL_ITEMS));
    if (facts.items().size() > 1) {
      facts.items().forEach(item -> tables.add(table(facts, item)));
    }
    return Optional.of(new MitigationsSection(tables));
  }

  private static Table table(ExperimentFacts facts, String item) {
    TableBuilder table =
        new TableBuilder(
            item.equals(Summary.ALL_ITEMS) ? "Means over items and seeds" : "Item " + item,
            Column.words("Mitigation"),
            Column.words("Sampling"),
            Column.numbers("Hand-scored"),
            Column.numbers("QWK", "Quadratic weighted kappa, higher is better"),
            Column.numbers("Worst |DSM|", "Of all subgroups of at least 20, lower is better"),
            Column.numbers("Worst |SMD|", "Of all subgroups of at least 20, lower is better"),
            Column.numbers("CSD", "Of all group columns, lower is better"),
            Column.numbers("OSA", "Of all group columns, lower is better"));
    facts.summary().mitigations().stream()
        .filter(effect -> effect.item().equals(item))
        .forEach(effect -> table.add(row(table, effect)));
    return table.build();
  }

  private static List<Cell> row(TableBuilder table, MitigationEffect effect) {
    List<Cell> row = new ArrayList<>();
    boolean isPlain = effect.mitigation() == Mitigation.NONE;
    row.add(Cell.of(isPlain ? "none" : "change by " + effect.mitigation().id()));
    row.add(Cell.of(effect.sampling()));
    row.add(Cell.of(effect.amount().toString()));
    for (String id : MitigationEffect.STATISTICS) {
      row.add(
          isPlain
              ? Intervals.cell(
                  table, Objects.requireNonNull(effect.means().get(id)), Numbers::statistic)
              : Intervals.cell(
                  table, Objects.requireNonNull(effect.changes().get(id)), Numbers::difference));
    }
    return row;
  }

  @Override
  public String id() {
    return "mitigations";
  }

  @Override
  public String title() {
    return "What mitigation costs and gains";
  }

  @Override
  public String template() {
    return "mitigations";
  }
}
