package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTable;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Prose;

/** How well machine and people agree, in every form of the machine's scores. */
final class AgreementChapter {
  private AgreementChapter() {}

  static Chapter of(EvaluationFacts facts) {
    return new Chapter(
        "agreement",
        "Agreement with people",
        List.of(
            new Prose(
                ("Read the row in bold first: it is about the score points that examinees would get. Brackets"
                        + " hold %s intervals. A figure of the machine is good as far as it comes near"
                        + " people's own, in the row of the second human.")
                    .formatted(facts.level())),
            table(facts)));
  }

  private static DataTable table(EvaluationFacts facts) {
    List<DataColumn> columns = new ArrayList<>();
    columns.add(DataColumn.words("scores", facts.isSeveral() ? "Item and scores" : "Scores"));
    columns.add(DataColumn.numbers("n", "n"));
    ShownStatistic.AGREEMENT.forEach(statistic -> columns.add(statistic.column()));
    DataTableBuilder table =
        new DataTableBuilder(
            "agreement",
            "Agreement with the human score of record, by form of the scores",
            columns);
    for (SetFacts set : facts.sets()) {
      String before = facts.isSeveral() ? set.name() + ": " : "";
      for (ScoreVersion version : set.versions()) {
        table.text(before + VersionNames.of(version)).count(set.set().rows().size());
        for (ShownStatistic statistic : ShownStatistic.AGREEMENT) {
          // Continuous scores hardly ever agree exactly, which says nothing about them.
          if (statistic.isOfPoints() && !version.isRounded()) {
            table.emptyInterval();
          } else {
            table.interval(
                set.of(Comparison.MACHINE_HUMAN, version, statistic.id()), statistic.format());
          }
        }
        if (version == set.points()) {
          table.endEmphasised();
        } else {
          table.end();
        }
      }
      people(table, set, before);
    }
    return table.build();
  }

  private static void people(DataTableBuilder table, SetFacts set, String before) {
    table.text(before + "Second human with the first").count(set.doubleScored());
    ShownStatistic.AGREEMENT.forEach(
        statistic -> table.interval(set.ofPeople(statistic.id()), statistic.format()));
    table.end();
  }
}
