package org.cyborgscoring.report.experiment;

import java.util.List;
import org.cyborgscoring.experiment.Comparison;
import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.NonInferiority;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * What Cyborg Data are worth against few and against all hand scores.
 *
 * @param margin the margin of the non-inferiority test, in QWK
 * @param table a row for each sampling and number of hand scores
 */
public record ComparisonsSection(String margin, Table table) implements Section {

  /** The comparisons over all items. */
  public static ComparisonsSection of(ExperimentFacts facts) {
    TableBuilder table =
        new TableBuilder(
            "Means over items and seeds with 95% intervals",
            Column.words("Sampling"),
            Column.numbers("Hand-scored"),
            Column.numbers("QWK random few", "Student on as many random hand scores alone"),
            Column.numbers("QWK Cyborg", "Student on Cyborg Data"),
            Column.numbers("QWK all", "Student on all hand scores"),
            Column.numbers("Gap closed", "Share of the gap from few to all"),
            Column.numbers("Cyborg \u2212 all", "Difference in QWK"),
            Column.numbers("p", "Of the one-sided test of non-inferiority"),
            Column.words("Not worse than all"));
    for (Comparison comparison : facts.comparisons(Summary.ALL_ITEMS)) {
      table.add(row(facts, table, comparison));
    }
    return new ComparisonsSection(Numbers.brief(facts.summary().margin()), table.build());
  }

  private static List<Cell> row(ExperimentFacts facts, TableBuilder table, Comparison comparison) {
    NonInferiority.Result test = comparison.nonInferiority();
    return List.of(
        Cell.of(comparison.sampling()),
        Cell.of(comparison.amount().toString()),
        qwk(facts, table, comparison, "random", Regime.HAND),
        qwk(facts, table, comparison, comparison.sampling(), Regime.CYBORG),
        qwk(facts, table, comparison, "", Regime.ALL),
        Intervals.cell(table, comparison.gapClosed(), Numbers::percent),
        Intervals.cell(table, test.difference(), Numbers::difference),
        table.cell(test.p(), ComparisonsSection::probability),
        Cell.of(verdict(test.verdict())));
  }

  private static Cell qwk(
      ExperimentFacts facts,
      TableBuilder table,
      Comparison comparison,
      String sampling,
      Regime regime) {
    return table.cell(
        facts.qwk(comparison.item(), sampling, comparison.amount(), regime).value(),
        Numbers::statistic);
  }

  private static String probability(double p) {
    return p < 0.001 ? "< 0.001" : Numbers.statistic(p);
  }

  static String verdict(NonInferiority.Verdict verdict) {
    return switch (verdict) {
      case NON_INFERIOR -> "shown";
      case NOT_SHOWN -> "not shown";
      case UNDECIDABLE -> "undecidable";
    };
  }

  @Override
  public String id() {
    return "comparisons";
  }

  @Override
  public String title() {
    return "Cyborg Data against few and all hand scores";
  }

  @Override
  public String template() {
    return "comparisons";
  }
}
