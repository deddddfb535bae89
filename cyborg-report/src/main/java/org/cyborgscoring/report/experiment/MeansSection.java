package org.cyborgscoring.report.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.cyborgscoring.experiment.CurvePoint;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * The mean of every statistic for every regime, over all items.
 *
 * @param table a row for each regime, sampling and number of hand scores
 */
public record MeansSection(Table table) implements Section {

  /** The means over all items. */
  public static MeansSection of(ExperimentFacts facts) {
    TableBuilder table =
        new TableBuilder(
            "Means over items and seeds; \u00b1 gives the 95% interval over seeds",
            Column.words("Scorer"),
            Column.words("Sampling"),
            Column.numbers("Hand-scored"),
            Column.numbers("QWK", "Quadratic weighted kappa"),
            Column.numbers("r", "Pearson correlation"),
            Column.numbers("SMD", "Standardised mean difference"),
            Column.numbers("Exact", "Share with the same score"),
            Column.numbers("Adjacent", "Share with a score at most one point away"),
            Column.numbers("RMSE", "Root mean squared error, in points"));
    facts.summary().curves().stream()
        .filter(point -> point.item().equals(Summary.ALL_ITEMS))
        .sorted(Comparator.comparing(CurvePoint::sampling).thenComparing(CurvePoint::regime))
        .forEach(point -> table.add(row(table, point)));
    return new MeansSection(table.build());
  }

  private static List<Cell> row(TableBuilder table, CurvePoint point) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(Regimes.shortName(point.regime())));
    row.add(Cell.of(point.sampling().isEmpty() ? TableBuilder.DASH : point.sampling()));
    row.add(Cell.of(point.sampling().isEmpty() ? TableBuilder.DASH : point.amount().toString()));
    row.add(cell(table, point, "qwk", Numbers::statistic));
    row.add(cell(table, point, "r", Numbers::statistic));
    row.add(cell(table, point, "smd", Numbers::difference));
    row.add(cell(table, point, "exact", Numbers::precisePercent));
    row.add(cell(table, point, "adjacent", Numbers::precisePercent));
    row.add(cell(table, point, "rmse", Numbers::statistic));
    return row;
  }

  private static Cell cell(
      TableBuilder table, CurvePoint point, String id, DoubleFunction<String> format) {
    IntervalEstimate statistic = point.statistics().get(id);
    if (statistic == null) {
      return table.undefined("The experiment did not compute this statistic.");
    }
    Estimate value = statistic.value();
    return value.isDefined() && statistic.high().isDefined()
        ? Cell.of(
            format.apply(value.value())
                + " \u00b1 "
                + unsigned(format.apply(statistic.high().value() - value.value())))
        : table.cell(value, format);
  }

  private static String unsigned(String text) {
    return text.startsWith("+") ? text.substring(1) : text;
  }

  @Override
  public String id() {
    return "means";
  }

  @Override
  public String title() {
    return "All statistics";
  }

  @Override
  public String template() {
    return "means";
  }
}
