package org.cyborgscoring.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.cyborgscoring.experiment.MitigationEffect;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.IntervalEstimate;
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

  private static final char NON_BREAKING_HYPHEN = '\u2011';

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
            (item.equals(Summary.ALL_ITEMS) ? "All items" : "Item " + item)
                + ": means over seeds without mitigation, and changes by each; \u00b1 gives the 95% interval",
            Column.words("Mitigation"),
            Column.words("Hand-scored"),
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
    row.add(Cell.of(effect.mitigation().id().replace('-', NON_BREAKING_HYPHEN)));
    row.add(Cell.of(effect.amount() + ", " + effect.sampling()));
    for (String id : MitigationEffect.STATISTICS) {
      row.add(
          isPlain
              ? cell(table, Objects.requireNonNull(effect.means().get(id)), Numbers::statistic)
              : cell(table, Objects.requireNonNull(effect.changes().get(id)), Numbers::difference));
    }
    return row;
  }

  /** Intervals over seeds are symmetric, so that one number tells both ends. */
  private static Cell cell(
      TableBuilder table, IntervalEstimate estimate, DoubleFunction<String> format) {
    if (!estimate.value().isDefined() || !estimate.high().isDefined()) {
      return Intervals.cell(table, estimate, format);
    }
    double value = estimate.value().value();
    return Cell.of(
        format.apply(value) + " \u00b1 " + Numbers.statistic(estimate.high().value() - value));
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
