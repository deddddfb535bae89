package org.cyborgscoring.cli;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Evaluation;
import org.cyborgscoring.pipeline.ScorerNames;

/** The scorers of a run and their agreement with people, for a terminal. */
final class ComparisonTable {
  private static final List<String> STATISTICS =
      List.of("qwk", "r", "smd", "exact", "adjacent", "rmse");

  private ComparisonTable() {}

  static String of(Evaluation evaluation) {
    List<String> header = new ArrayList<>(List.of("", "QWK", "r", "SMD", "exact", "adjacent", "RMSE"));
    TextTable table = new TextTable(header.toArray(String[]::new));
    evaluation
        .scorers()
        .keySet()
        .forEach(
            scorer -> {
              List<String> row = new ArrayList<>();
              row.add(ScorerNames.describe(scorer));
              for (String statistic : STATISTICS) {
                row.add(Figures.of(evaluation.of(scorer, statistic)));
              }
              table.row(row);
            });
    return table.toString();
  }

  /** The gap closed as a sentence, or why there is none. */
  static String gapClosed(Estimate gapClosed) {
    return gapClosed.isDefined()
        ? "Cyborg Data close " + Figures.percent(gapClosed)
            + " of the gap between as many random hand scores and all of them."
        : "Gap closed: undefined. " + gapClosed.reason().orElse("");
  }
}
