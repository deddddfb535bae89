package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.StatisticNames;
import org.cyborgscoring.report.document.Block;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTable;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Prose;
import org.cyborgscoring.report.table.Numbers;

/** What the raters' own noise leaves to the machine, and what the machine makes of it. */
final class TrueScoreChapter {
  private static final List<String> OF_READS =
      List.of(
          "rater_error_variance",
          "true_variance",
          "reliability",
          "qwk_ceiling_one",
          "qwk_ceiling_two");
  private static final List<String> OF_MACHINE = List.of("prmse", "mse_true", "r_disattenuated");
  private static final List<ShownStatistic> DEGRADED =
      List.of(ShownStatistic.QWK, ShownStatistic.R, ShownStatistic.EXACT);

  private TrueScoreChapter() {}

  /** The chapter; empty where no response has two reads and the error variance is not given. */
  static Optional<Chapter> of(EvaluationFacts facts) {
    List<Block> blocks = new ArrayList<>();
    if (facts.sets().stream().noneMatch(TrueScoreChapter::isKnown)) {
      return Optional.empty();
    }
    blocks.add(
        new Prose(
            "People err too, so a part of every disagreement is theirs. PRMSE is the share of the true"
                + " score's variance that the machine tells, whatever the raters' noise: 1 is all of it, 0 is"
                + " no better than giving everyone the mean. A QWK near its ceiling cannot be raised by a better machine, only by more reads."));
    blocks.add(table(facts));
    blocks.add(
        new Prose(
            "Degradation is the machine's agreement with people minus people's among themselves: below"
                + " zero, people agree better with each other than with the machine."));
    blocks.add(degradation(facts));
    return Optional.of(new Chapter("true-score", "Against the true score", blocks));
  }

  private static boolean isKnown(SetFacts set) {
    return set.of(Comparison.TRUE_SCORE, ScoreVersion.RAW, "rater_error_variance")
        .value()
        .isDefined();
  }

  static DataTable table(EvaluationFacts facts) {
    DataTableBuilder table =
        new DataTableBuilder(
            "true-score",
            "Rater error, true scores, and the machine against them",
            List.of(
                DataColumn.words("statistic", "Statistic"),
                DataColumn.words("scores", facts.isSeveral() ? "Item and scores" : "Scores"),
                DataColumn.interval("value", "Value", "")));
    for (SetFacts set : facts.sets()) {
      String before = facts.isSeveral() ? set.name() + ": " : "";
      for (String id : OF_READS) {
        table.text(title(id)).text(before + "People's");
        table.interval(set.of(Comparison.TRUE_SCORE, ScoreVersion.RAW, id), Numbers::statistic);
        table.end();
      }
      for (String id : OF_MACHINE) {
        table
            .text(title(id))
            .text(before + VersionNames.of(set.continuous()))
            .interval(set.of(Comparison.TRUE_SCORE, set.continuous(), id), Numbers::statistic);
        if (id.equals("prmse")) {
          table.endEmphasised();
        } else {
          table.end();
        }
      }
    }
    return table.build();
  }

  private static String title(String id) {
    String name = StatisticNames.of(id);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static DataTable degradation(EvaluationFacts facts) {
    List<DataColumn> columns = new ArrayList<>();
    columns.add(DataColumn.words("scores", facts.isSeveral() ? "Item and scores" : "Scores"));
    columns.add(DataColumn.numbers("n_double_scored", "Double-scored"));
    DEGRADED.forEach(statistic -> columns.add(statistic.column()));
    DataTableBuilder table =
        new DataTableBuilder("degradation", "Degradation, by form of the scores", columns);
    for (SetFacts set : facts.sets()) {
      for (ScoreVersion version : set.versions()) {
        table
            .text((facts.isSeveral() ? set.name() + ": " : "") + VersionNames.of(version))
            .count(set.doubleScored());
        for (ShownStatistic statistic : DEGRADED) {
          if (statistic.isOfPoints() && !version.isRounded()) {
            table.emptyInterval();
          } else {
            table.interval(
                set.of(Comparison.DEGRADATION, version, statistic.id()),
                statistic.isOfPoints() ? TrueScoreChapter::percentagePoints : Numbers::difference);
          }
        }
        if (version == set.points()) {
          table.endEmphasised();
        } else {
          table.end();
        }
      }
    }
    return table.build();
  }

  private static String percentagePoints(double difference) {
    String text = Numbers.precisePercent(difference);
    return difference > 0 ? "+" + text : text;
  }
}
