package org.cyborgscoring.report.evaluation;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.evaluation.Exclusion;
import org.cyborgscoring.evaluation.Exclusions;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Prose;
import org.cyborgscoring.report.table.Numbers;

/** What was not evaluated. */
final class ExclusionChapter {
  private ExclusionChapter() {}

  /** The chapter; empty where everything was evaluated. */
  static Optional<Chapter> of(EvaluationFacts facts) {
    List<Exclusion> exclusions = facts.content().exclusions();
    if (exclusions.isEmpty()) {
      return Optional.empty();
    }
    DataTableBuilder table =
        new DataTableBuilder(
            "excluded",
            "What was not evaluated, by reason",
            List.of(
                DataColumn.words("reason", "Reason"),
                DataColumn.words("in_words", "In words"),
                DataColumn.numbers("count", "Rows")));
    Exclusions.counts(exclusions)
        .forEach(
            (reason, count) ->
                table.text(reason.id()).text(reason.description()).count(count).end());
    return Optional.of(
        new Chapter(
            "excluded",
            "Excluded rows",
            List.of(
                new Prose(
                    "%s of %s had no part in the figures; excluded.csv lists each with its line."
                        .formatted(
                            Numbers.count(Exclusions.rows(exclusions)),
                            Numbers.count(facts.content().rows(), "row"))),
                table.build())));
  }
}
