package org.cyborgscoring.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.experiment.RegimeTable;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * Agreement and bias of every regime at every number of hand scores.
 *
 * @param tables one for each sampling
 * @param subgroups whether there are subgroups whose bias is shown
 */
public record RegimesSection(List<Table> tables, boolean subgroups) implements Section {

  /** The tables over all items. */
  public static RegimesSection of(ExperimentFacts facts) {
    List<RegimeTable> tables = RegimeTable.overItems(facts.summary());
    return new RegimesSection(
        tables.stream().map(RegimesSection::table).toList(),
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .anyMatch(row -> row.statistic().startsWith("worst")));
  }

  /** A table with a row for each statistic of each regime, and a column for each amount. */
  public static Table table(RegimeTable regimes) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("Figure"));
    columns.add(Column.words("Scorer"));
    for (Amount amount : regimes.amounts()) {
      columns.add(Column.numbers(amount.toString()));
    }
    TableBuilder table = new TableBuilder(caption(regimes), columns.toArray(Column[]::new));
    for (RegimeTable.Row row : regimes.rows()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(figure(row.statistic())));
      cells.add(Cell.of(scorer(row.regime())));
      row.values().forEach(value -> cells.add(cell(table, value, row.statistic())));
      if (row.regime() == Regime.CYBORG) {
        table.addEmphasised(cells);
      } else {
        table.add(cells);
      }
    }
    return table.build();
  }

  private static String caption(RegimeTable regimes) {
    return (regimes.item().equals(Summary.ALL_ITEMS) ? "All items" : "Item " + regimes.item())
        + ", "
        + regimes.sampling()
        + " sampling: means over seeds by the share or number of hand scores, with 95% intervals";
  }

  private static String figure(String statistic) {
    return switch (statistic) {
      case "qwk" -> "QWK";
      case "smd" -> "SMD";
      case "worst_smd" -> "Worst |SMD|";
      case "worst_dsm" -> "Worst |DSM|";
      default -> throw new IllegalArgumentException(statistic);
    };
  }

  private static String scorer(Regime regime) {
    return switch (regime) {
      case TEACHER -> "Teacher";
      case HAND -> "Student, hand scores";
      case CYBORG -> "Student, Cyborg Data";
      case ALL -> "Student, all hand scores";
      case HUMAN -> "Second human";
    };
  }

  /** Intervals over seeds are symmetric, so that one number tells both ends. */
  private static Cell cell(TableBuilder table, Optional<IntervalEstimate> found, String statistic) {
    if (found.isEmpty()) {
      return Cell.of("");
    }
    IntervalEstimate estimate = found.get();
    DoubleFunction<String> format =
        statistic.equals("smd") ? Numbers::difference : Numbers::statistic;
    if (!estimate.value().isDefined() || !estimate.high().isDefined()) {
      return Intervals.cell(table, estimate, format);
    }
    double value = estimate.value().value();
    return Cell.of(format.apply(value))
        .withRange("\u00b1 " + Numbers.statistic(estimate.high().value() - value));
  }

  @Override
  public String id() {
    return "regimes";
  }

  @Override
  public String title() {
    return "Agreement and bias at each number of hand scores";
  }

  @Override
  public String template() {
    return "regimes";
  }
}
