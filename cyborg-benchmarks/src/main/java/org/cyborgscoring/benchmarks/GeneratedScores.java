package org.cyborgscoring.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.VersionedScores;
import org.cyborgscoring.scoring.ScoreDistribution;

/** Generated scores of a machine and of two raters, the second of a fifth of the responses. */
final class GeneratedScores {
  private static final ScoreScale SCALE = ScoreScale.of(1, 6);
  private static final int DOUBLE_SCORED = 5;

  private GeneratedScores() {}

  /** This many responses in this many subgroups of one column. */
  static EvaluationSet of(int responses, int subgroups, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<EvaluationRow> rows = new ArrayList<>(responses);
    for (int i = 0; i < responses; i++) {
      double truth = 3.5 + random.nextGaussian();
      double first = read(truth, random);
      double machine = truth + 0.5 * random.nextGaussian();
      rows.add(
          new EvaluationRow(
              "r" + i,
              first,
              machine,
              null,
              Arrays.asList(first, i % DOUBLE_SCORED == 0 ? read(truth, random) : null),
              Map.of("GROUP", "g" + random.nextInt(subgroups)),
              null,
              distribution(machine)));
    }
    return new EvaluationSet("item", "machine", SCALE, rows);
  }

  private static double read(double truth, SplittableRandom random) {
    return VersionedScores.rounded(SCALE, truth + 0.6 * random.nextGaussian());
  }

  private static ScoreDistribution distribution(double machine) {
    double[] weights =
        Arrays.stream(SCALE.points())
            .map(point -> StrictMath.exp(-(point - machine) * (point - machine)))
            .toArray();
    double sum = Arrays.stream(weights).sum();
    return ScoreDistribution.of(
        SCALE, machine, Arrays.stream(weights).map(weight -> weight / sum).toArray());
  }
}
