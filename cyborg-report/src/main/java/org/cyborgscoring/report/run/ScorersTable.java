package org.cyborgscoring.report.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTable;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.table.Numbers;

/** All scorers of a run by the main statistics, with intervals. */
final class ScorersTable {
  private static final Map<String, DoubleFunction<String>> FORMATS = formats();

  private ScorersTable() {}

  static DataTable of(RunFacts facts) {
    DataTableBuilder table =
        new DataTableBuilder(
            "scorers",
            "Agreement with people, by scorer",
            List.of(
                DataColumn.words("scorer", "Scorer"),
                DataColumn.interval("qwk", "QWK", "Quadratic weighted kappa"),
                DataColumn.interval("r", "r", "Pearson correlation"),
                DataColumn.interval("smd", "SMD", "Standardised mean difference"),
                DataColumn.interval("exact", "Exact", "Share with the same score"),
                DataColumn.interval(
                    "adjacent", "Adjacent", "Share with a score at most one point away"),
                DataColumn.interval("rmse", "RMSE", "Root mean squared error, in points")));
    for (String scorer : facts.result().evaluation().scorers().keySet()) {
      table.text(Scorers.name(scorer));
      FORMATS.forEach((id, format) -> table.interval(facts.interval(scorer, id), format));
      if (scorer.equals(ScorerNames.STUDENT_CYBORG)) {
        table.endEmphasised();
      } else {
        table.end();
      }
    }
    return table.build();
  }

  private static Map<String, DoubleFunction<String>> formats() {
    Map<String, DoubleFunction<String>> formats = new LinkedHashMap<>();
    formats.put("qwk", Numbers::statistic);
    formats.put("r", Numbers::statistic);
    formats.put("smd", Numbers::difference);
    formats.put("exact", Numbers::precisePercent);
    formats.put("adjacent", Numbers::precisePercent);
    formats.put("rmse", Numbers::statistic);
    return formats;
  }
}
