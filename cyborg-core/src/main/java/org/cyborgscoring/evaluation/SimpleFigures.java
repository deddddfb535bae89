package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/** Counts and extremes of slices: figures that no sample can tell the uncertainty of. */
final class SimpleFigures {
  private final EvaluationSet set;
  private final VersionedScores versions;

  SimpleFigures(EvaluationSet set, VersionedScores versions) {
    this.set = set;
    this.versions = versions;
  }

  /** The number of responses of each slice. */
  List<Figure> counts(Partition partition) {
    int[] sizes = partition.sizes();
    List<Figure> figures = new ArrayList<>();
    for (int slice = 0; slice < sizes.length; slice++) {
      figures.add(
          figure(
              ScoreVersion.RAW,
              partition.slices().get(slice),
              "n",
              sizes[slice],
              Estimate.of(sizes[slice])));
    }
    return figures;
  }

  /** The lowest and highest scores of each slice. */
  List<Figure> extremes(Partition partition) {
    double[] human = set.rows().stream().mapToDouble(EvaluationRow::human).toArray();
    List<Figure> figures = new ArrayList<>(extremes(partition, ScoreVersion.RAW, "human", human));
    for (ScoreVersion version : versions.versions()) {
      figures.addAll(extremes(partition, version, "machine", versions.scores(version)));
    }
    return figures;
  }

  private List<Figure> extremes(
      Partition partition, ScoreVersion version, String whose, double[] scores) {
    int parts = partition.slices().size() + 1;
    double[] lowest = new double[parts];
    double[] highest = new double[parts];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (int row = 0; row < scores.length; row++) {
      int part = partition.partOfRow()[row];
      lowest[part] = Math.min(lowest[part], scores[row]);
      highest[part] = Math.max(highest[part], scores[row]);
    }
    int[] sizes = partition.sizes();
    List<Figure> figures = new ArrayList<>();
    for (int slice = 0; slice < sizes.length; slice++) {
      Slice of = partition.slices().get(slice);
      figures.add(
          figure(version, of, "min_" + whose, sizes[slice], extreme(sizes[slice], lowest[slice])));
      figures.add(
          figure(version, of, "max_" + whose, sizes[slice], extreme(sizes[slice], highest[slice])));
    }
    return figures;
  }

  private static Estimate extreme(int size, double value) {
    return size == 0 ? Estimate.undefined("There are no scores.") : Estimate.of(value);
  }

  private Figure figure(
      ScoreVersion version, Slice slice, String statistic, int n, Estimate value) {
    return new Figure(
        set.item(),
        set.scorer(),
        Comparison.MACHINE_HUMAN,
        version,
        slice,
        statistic,
        n,
        IntervalEstimate.withoutInterval(value, "It has no interval."));
  }
}
