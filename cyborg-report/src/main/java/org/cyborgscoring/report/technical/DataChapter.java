package org.cyborgscoring.report.technical;

import java.util.List;
import java.util.Objects;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.report.EvaluationContent;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Prose;
import org.cyborgscoring.report.table.Numbers;

/** What was evaluated. */
final class DataChapter {
  private DataChapter() {}

  static Chapter of(EvaluationContent content) {
    DataTableBuilder table =
        new DataTableBuilder(
            "data",
            "Scores that were evaluated",
            List.of(
                DataColumn.words("item", "Item"),
                DataColumn.words("scorer", "Machine scores"),
                DataColumn.words("scale", "Scale"),
                DataColumn.numbers("n", "Responses"),
                DataColumn.numbers("double_scored", "Read by two"),
                DataColumn.words("groups", "Subgroups by")));
    for (EvaluationSet set : content.sets()) {
      table
          .text(ShownName.of(set.item()))
          .text(ShownName.of(set.scorer()))
          .text(scale(set.scale()))
          .count(set.rows().size())
          .count(
              set.rows().stream()
                  .filter(row -> row.reads().stream().filter(Objects::nonNull).count() > 1)
                  .count())
          .text(String.join(", ", set.groupColumns()))
          .end();
    }
    long used = content.sets().stream().mapToLong(set -> set.rows().size()).sum();
    return new Chapter(
        "data",
        "Data",
        List.of(
            new Prose(
                "The table of scores had %s; %s were evaluated."
                    .formatted(Numbers.count(content.rows(), "row"), Numbers.count(used, "pair"))),
            table.build()));
  }

  private static String scale(ScoreScale scale) {
    String range = ScoreScale.format(scale.min()) + " to " + ScoreScale.format(scale.max());
    return scale.step() == 1 ? range : range + " in steps of " + ScoreScale.format(scale.step());
  }
}
