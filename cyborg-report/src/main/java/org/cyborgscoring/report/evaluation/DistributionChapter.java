package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ScoreCounts;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.report.document.Block;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.Chart;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Prose;
import org.cyborgscoring.report.svg.BarPlot;
import org.cyborgscoring.report.table.Numbers;

/** How often people and the machine give each score point. */
final class DistributionChapter {
  private DistributionChapter() {}

  static Chapter of(EvaluationFacts facts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Prose(
            "Bars of one height say that machine and people use a score point equally often. A machine"
                + " that shies from the ends of the scale shows here even where its agreement is high."));
    facts.sets().forEach(set -> blocks.add(chart(facts, set)));
    return new Chapter("distribution", "Score distribution", blocks);
  }

  private static Chart chart(EvaluationFacts facts, SetFacts set) {
    ScorePairs pairs = ScorePointChapter.pairs(facts, set);
    ScoreCounts human = counts(set, IntStream.range(0, pairs.size()).mapToDouble(pairs::human));
    ScoreCounts machine = counts(set, IntStream.range(0, pairs.size()).mapToDouble(pairs::machine));
    List<String> points = set.pointNames();
    String name = facts.name("distribution", set);
    DataTableBuilder table =
        new DataTableBuilder(
            name,
            "Responses by score point",
            List.of(
                DataColumn.words("score", "Score"),
                DataColumn.numbers("human", "Human"),
                DataColumn.numbers("human_share", "Share"),
                DataColumn.numbers("machine", "Machine"),
                DataColumn.numbers("machine_share", "Share")));
    for (int k = 0; k < points.size(); k++) {
      table
          .text(points.get(k))
          .count(human.count(k))
          .value(human.share(k), Numbers::precisePercent)
          .count(machine.count(k))
          .value(machine.share(k), Numbers::precisePercent)
          .end();
    }
    return new Chart(
        name,
        new BarPlot(
                ScorePointChapter.title("Shares of the score points", facts, set),
                "The share of responses at every score point, by people and by the machine.",
                points,
                shares(human),
                shares(machine))
            .draw(),
        table.build());
  }

  private static ScoreCounts counts(SetFacts set, DoubleStream scores) {
    return ScoreCounts.of(set.set().scale(), scores.toArray());
  }

  private static List<Double> shares(ScoreCounts counts) {
    List<Double> shares = new ArrayList<>();
    for (int k = 0; k < counts.scale().size(); k++) {
      Estimate share = counts.share(k);
      shares.add(share.isDefined() ? share.value() : 0);
    }
    return shares;
  }
}
