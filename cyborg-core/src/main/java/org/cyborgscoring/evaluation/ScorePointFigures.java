package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Agreement at each human score point, of the versions that are score points. */
final class ScorePointFigures {
  private static final Set<String> STATISTICS = Set.of("exact", "adjacent", "mean_machine");

  private final EvaluationSet set;
  private final VersionedScores scores;
  private final Resampling resampling;

  ScorePointFigures(EvaluationSet set, VersionedScores scores, Resampling resampling) {
    this.set = set;
    this.scores = scores;
    this.resampling = resampling;
  }

  List<Figure> all() {
    SumTable.Builder builder = new SumTable.Builder();
    boolean[] all = new boolean[set.rows().size()];
    Arrays.fill(all, true);
    double[] human = set.rows().stream().mapToDouble(EvaluationRow::human).toArray();
    ScoreSums humans = new ScoreSums(builder, set.scale(), human, all, false);
    List<Measure> measures = new ArrayList<>();
    for (ScoreVersion version : scores.versions()) {
      if (version.isRounded()) {
        ScoreSums machines =
            new ScoreSums(builder, set.scale(), scores.scores(version), all, false);
        AgreementMeasures.ofMachine(version, new PairSums(builder, humans, machines)).stream()
            .filter(measure -> STATISTICS.contains(measure.statistic()))
            .forEach(measures::add);
      }
    }
    return new SliceFigures(set, builder, resampling)
        .of(List.of(), Partition.scorePoints(set), measures);
  }
}
