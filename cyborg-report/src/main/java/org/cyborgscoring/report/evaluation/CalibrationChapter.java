package org.cyborgscoring.report.evaluation;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Prose;
import org.cyborgscoring.report.table.Numbers;

/** Whether the machine's probabilities mean what they say. */
final class CalibrationChapter {
  private CalibrationChapter() {}

  /** The chapter; empty where the machine gives no distributions. */
  static Optional<Chapter> of(EvaluationFacts facts) {
    List<SetFacts> sets =
        facts.sets().stream()
            .filter(
                set -> set.has(Comparison.MACHINE_HUMAN, ScoreVersion.RAW, Slice.EVERYONE, "brier"))
            .toList();
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    DataTableBuilder table =
        new DataTableBuilder(
            "calibration",
            "Calibration of the score distributions",
            List.of(
                DataColumn.words("scores", "Scores"),
                DataColumn.interval("brier", "Brier score", "0 to 2, the lower the better"),
                DataColumn.interval(
                    "ece", "Calibration error", "Expected calibration error, ten bins")));
    for (SetFacts set : sets) {
      table
          .text(set.name())
          .interval(figure(set, "brier"), Numbers::statistic)
          .interval(figure(set, "ece"), Numbers::statistic)
          .end();
    }
    return Optional.of(
        new Chapter(
            "calibration",
            "Calibration",
            List.of(
                new Prose(
                    "The expected calibration error is by how much the machine's confidence in a score"
                        + " misses, on average, how often that score is right; the Brier score also rewards"
                        + " confidence that is deserved. 0 is perfect for both."),
                table.build())));
  }

  private static IntervalEstimate figure(SetFacts set, String id) {
    return set.of(Comparison.MACHINE_HUMAN, ScoreVersion.RAW, id);
  }
}
