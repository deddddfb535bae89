package org.cyborgscoring.cli;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.cyborgscoring.experiment.Comparison;
import org.cyborgscoring.experiment.CurvePoint;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.NonInferiority;

/** The summary of an experiment over all its items, for a terminal. */
final class SummaryTable {
  private SummaryTable() {}

  /** Curves and comparisons, and why comparisons that are a dash have no value. */
  static String of(Summary summary) {
    return "Means over "
        + summary.seeds()
        + " seeds, all items:\n"
        + curves(summary)
        + "\n"
        + comparisons(summary)
        + MitigationTable.of(summary);
  }

  private static String curves(Summary summary) {
    TextTable curves =
        new TextTable("regime", "sampling", "hand scores", "QWK [95 %]", "exact", "SMD");
    for (CurvePoint point : summary.curves()) {
      if (point.item().equals(Summary.ALL_ITEMS)) {
        curves.row(
            point.regime().id(),
            point.sampling().isEmpty() ? "-" : point.sampling(),
            point.amount().toString(),
            Figures.of(statistic(point, "qwk")),
            Figures.of(statistic(point, "exact").value()),
            Figures.of(statistic(point, "smd").value()));
      }
    }
    return curves.toString();
  }

  private static String comparisons(Summary summary) {
    Set<String> reasons = new LinkedHashSet<>();
    TextTable comparisons =
        new TextTable(
            "sampling", "hand scores", "gap closed [95 %]", "Cyborg - all [95 %]", "verdict");
    for (Comparison comparison : summary.comparisons()) {
      if (comparison.item().equals(Summary.ALL_ITEMS)) {
        comparisons.row(
            comparison.sampling(),
            comparison.amount().toString(),
            Figures.percent(comparison.gapClosed()),
            Figures.of(comparison.nonInferiority().difference()),
            verdict(comparison.nonInferiority(), summary.margin()));
        comparison.gapClosed().value().reason().ifPresent(reasons::add);
      }
    }
    StringBuilder text = new StringBuilder(comparisons.toString());
    reasons.forEach(
        reason ->
            text.append(Figures.UNDEFINED).append(" undefined: ").append(reason).append('\n'));
    return text.toString();
  }

  private static IntervalEstimate statistic(CurvePoint point, String id) {
    return Objects.requireNonNull(point.statistics().get(id));
  }

  private static String verdict(NonInferiority.Result result, double margin) {
    return switch (result.verdict()) {
      case NON_INFERIOR -> "not inferior by " + margin;
      case NOT_SHOWN -> "not shown";
      case UNDECIDABLE -> "undecidable";
    };
  }
}
