package org.cyborgscoring.report.evaluation;

import java.util.List;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.evaluation.StatisticNames;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTable;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.table.Numbers;

/**
 * Tables about the subgroups of a column.
 *
 * @param set whose scores
 * @param column the column
 * @param groups its subgroups, largest first
 */
record SubgroupTables(SetFacts set, String column, List<Subgroup> groups) {
  private static final String BEYOND =
      "The whole interval lies beyond \u00b10.10, the customary bound for subgroups (Williamson, Xi"
          + " & Breyer 2012).";
  private static final List<String> FAIRNESS = List.of("osa", "osd", "csd");

  /** A row for each subgroup. */
  DataTable agreement(String name) {
    DataTableBuilder table =
        new DataTableBuilder(
            name,
            "Agreement by " + column,
            List.of(
                DataColumn.words("group", "Subgroup"),
                DataColumn.numbers("n", "n"),
                DataColumn.numbers("mean_human", "Human mean"),
                DataColumn.numbers("mean_machine", "Machine mean"),
                ShownStatistic.SMD.column(),
                DataColumn.interval("dsm", "DSM", "Difference of standardised means"),
                DataColumn.interval(
                    "csd_difference",
                    "At equal score",
                    "How far the error lies from everyone's at the same human score, in points"),
                ShownStatistic.QWK.column(),
                ShownStatistic.EXACT.column()));
    groups.stream().limit(SubgroupChapter.MOST).forEach(group -> add(table, group));
    if (groups.size() > SubgroupChapter.MOST) {
      table.remark(
          "and " + Numbers.count(groups.size() - SubgroupChapter.MOST, "smaller subgroup"));
    }
    return table.build();
  }

  private void add(DataTableBuilder table, Subgroup group) {
    table
        .text(group.name())
        .count(group.n())
        .value(of(group, ScoreVersion.RAW, "mean_human").value(), Numbers::brief)
        .value(of(group, "mean_machine").value(), Numbers::brief);
    if (group.isBeyond()) {
      table.striking(group.smd(), Numbers::difference, BEYOND);
    } else {
      table.interval(group.smd(), Numbers::difference);
    }
    table
        .interval(of(group, "dsm"), Numbers::difference)
        .interval(of(group, "csd_difference"), Numbers::difference)
        .interval(of(group, "qwk"), Numbers::statistic)
        .interval(of(group, "exact"), Numbers::precisePercent)
        .end();
  }

  private IntervalEstimate of(Subgroup group, String statistic) {
    return of(group, set.points(), statistic);
  }

  private IntervalEstimate of(Subgroup group, ScoreVersion version, String statistic) {
    return set.of(Comparison.MACHINE_HUMAN, version, group.slice(), statistic);
  }

  /** What the column as a whole explains of the error. */
  DataTable fairness(String name) {
    DataTableBuilder table =
        new DataTableBuilder(
            name,
            "What " + column + " explains of the error",
            List.of(
                DataColumn.words("statistic", "Statistic"),
                DataColumn.interval("value", "Adjusted R\u00b2", "Share of the error's variance"),
                DataColumn.numbers("p", "p", "Of the F test that the subgroup explains nothing")));
    Slice grouping = Slice.grouping(column);
    for (String id : FAIRNESS) {
      String words = StatisticNames.of(id);
      table
          .text(Character.toUpperCase(words.charAt(0)) + words.substring(1))
          .interval(
              set.of(Comparison.MACHINE_HUMAN, set.points(), grouping, id), Numbers::statistic)
          .value(
              set.of(Comparison.MACHINE_HUMAN, set.points(), grouping, id + "_p").value(),
              SubgroupTables::p)
          .end();
    }
    return table.build();
  }

  private static String p(double p) {
    return p < 0.001 ? "< 0.001" : Numbers.statistic(p);
  }
}
