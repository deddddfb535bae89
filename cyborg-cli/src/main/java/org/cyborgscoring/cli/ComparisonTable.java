package org.cyborgscoring.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Agreement;
import org.cyborgscoring.pipeline.Evaluation;
import org.cyborgscoring.pipeline.ScorerNames;

/** The scorers of a run and their agreement with people, for a terminal. */
final class ComparisonTable {
  private ComparisonTable() {}

  /** One row a scorer, and below them why statistics that are a dash have no value. */
  static String of(Evaluation evaluation) {
    TextTable table = new TextTable("", "QWK", "r", "SMD", "exact", "adjacent", "RMSE");
    Set<String> reasons = new LinkedHashSet<>();
    for (String scorer : evaluation.scorers().keySet()) {
      List<String> row = new ArrayList<>(List.of(ScorerNames.describe(scorer)));
      for (String statistic : Agreement.STATISTICS) {
        Estimate estimate = evaluation.of(scorer, statistic);
        row.add(Figures.of(estimate));
        estimate.reason().ifPresent(reasons::add);
      }
      table.row(row);
    }
    StringBuilder text = new StringBuilder(table.toString());
    reasons.forEach(
        reason ->
            text.append(Figures.UNDEFINED).append(" undefined: ").append(reason).append('\n'));
    return text.toString();
  }

  /** The gap closed as a sentence, or why there is none. */
  static String gapClosed(Estimate gapClosed) {
    if (!gapClosed.isDefined()) {
      return "Gap closed: undefined. " + gapClosed.reason().orElse("");
    }
    String share = Figures.percent(gapClosed);
    return gapClosed.value() < 0
        ? "Gap closed: " + share + "; as many random hand scores do better than Cyborg Data."
        : "Cyborg Data close "
            + share
            + " of the gap between as many random hand scores and all of them.";
  }
}
