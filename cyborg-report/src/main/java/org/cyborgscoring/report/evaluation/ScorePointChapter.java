package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.evaluation.VersionedScores;
import org.cyborgscoring.metrics.ConfusionMatrix;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.report.document.Block;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.Chart;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTable;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Heading;
import org.cyborgscoring.report.document.Prose;
import org.cyborgscoring.report.svg.HeatMap;
import org.cyborgscoring.report.svg.PointPlot;
import org.cyborgscoring.report.svg.Ranged;
import org.cyborgscoring.report.table.Numbers;

/** Which scores are confused, and whether the ends of the scale fare as well as its middle. */
final class ScorePointChapter {
  private ScorePointChapter() {}

  static Chapter of(EvaluationFacts facts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Prose(
            "In the first chart each row holds the responses to which people gave one score, by the score"
                + " that the machine gave; the diagonal is exact agreement. The second says how often the machine"
                + " hits each human score: where the interval is long there were few such responses."));
    for (SetFacts set : facts.sets()) {
      if (facts.isSeveral()) {
        blocks.add(new Heading(set.name()));
      }
      blocks.add(confusion(facts, set));
      blocks.add(exact(facts, set));
    }
    return new Chapter("score-points", "Score points", blocks);
  }

  /** People's scores of record beside the machine's points; those off the scale left out. */
  static ScorePairs pairs(EvaluationFacts facts, SetFacts set) {
    double[] machine =
        VersionedScores.of(set.set(), facts.content().settings()).scores(set.points());
    double[] human = set.set().rows().stream().mapToDouble(row -> row.human()).toArray();
    int[] onScale =
        IntStream.range(0, human.length)
            .filter(
                i -> set.set().scale().contains(human[i]) && set.set().scale().contains(machine[i]))
            .toArray();
    return ScorePairs.of(human, machine).select(onScale);
  }

  private static Chart confusion(EvaluationFacts facts, SetFacts set) {
    ConfusionMatrix matrix = ConfusionMatrix.of(set.set().scale(), pairs(facts, set));
    List<String> points = set.pointNames();
    List<DataColumn> columns = new ArrayList<>(List.of(DataColumn.words("human", "Human")));
    points.forEach(point -> columns.add(DataColumn.numbers("machine_" + point, point)));
    columns.add(DataColumn.numbers("all", "All"));
    String name = facts.name("confusion", set);
    DataTableBuilder table =
        new DataTableBuilder(
            name, "Responses by human score, down, and machine score, across", columns);
    for (int h = 0; h < points.size(); h++) {
      table.text(points.get(h));
      for (int m = 0; m < points.size(); m++) {
        table.count(matrix.count(h, m));
      }
      table.count(matrix.humanTotal(h)).end();
    }
    return new Chart(
        name,
        new HeatMap(
                title("Human against machine scores", facts, set),
                "The number of responses at every human score, downwards, and machine score, across.",
                points,
                matrix)
            .draw(),
        table.build());
  }

  private static Chart exact(EvaluationFacts facts, SetFacts set) {
    String name = facts.name("score-points", set);
    List<Ranged> shares = new ArrayList<>();
    for (String point : set.pointNames()) {
      Slice slice = Slice.scorePoint(point);
      shares.add(
          new Ranged(
              point,
              set.size(Comparison.MACHINE_HUMAN, set.points(), slice, "exact"),
              set.of(Comparison.MACHINE_HUMAN, set.points(), slice, "exact")));
    }
    return new Chart(
        name,
        new PointPlot(
                title("Exact agreement by human score", facts, set),
                "The share of responses at each human score to which the machine gave the same, with"
                    + " intervals.",
                "Exact agreement",
                shares)
            .draw(),
        numbers(name, set, shares));
  }

  private static DataTable numbers(String name, SetFacts set, List<Ranged> shares) {
    DataTableBuilder table =
        new DataTableBuilder(
            name,
            "Agreement by human score",
            List.of(
                DataColumn.words("human", "Human score"),
                DataColumn.numbers("n", "n"),
                ShownStatistic.EXACT.column(),
                ShownStatistic.ADJACENT.column(),
                DataColumn.interval(
                    "mean_machine", "Machine mean", "Mean of the machine's scores")));
    for (Ranged share : shares) {
      Slice slice = Slice.scorePoint(share.name());
      table
          .text(share.name())
          .count(share.n())
          .interval(share.estimate(), Numbers::precisePercent)
          .interval(
              set.of(Comparison.MACHINE_HUMAN, set.points(), slice, "adjacent"),
              Numbers::precisePercent)
          .interval(
              set.of(Comparison.MACHINE_HUMAN, set.points(), slice, "mean_machine"), Numbers::brief)
          .end();
    }
    return table.build();
  }

  static String title(String what, EvaluationFacts facts, SetFacts set) {
    return facts.isSeveral() ? what + ": " + set.name() : what;
  }
}
