package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.fairness.ConditionalScoreDifference;
import org.cyborgscoring.metrics.fairness.FairnessStatistic;
import org.cyborgscoring.metrics.fairness.GroupErrors;
import org.cyborgscoring.metrics.fairness.OverallScoreAccuracy;
import org.cyborgscoring.metrics.fairness.OverallScoreDifference;

/** The fairness regressions over the subgroups of one column. */
final class FairnessFigures {
  private static final int MOST_LEVELS = 100;
  private static final List<FairnessStatistic> STATISTICS =
      List.of(
          new OverallScoreAccuracy(),
          new OverallScoreDifference(),
          new ConditionalScoreDifference());
  private static final int COLUMNS = 3;

  private final EvaluationSet set;
  private final List<ScoreVersion> versions;
  private final double[] levels;
  private final SumTable.Builder columns = new SumTable.Builder();
  private final Resampling resampling;

  FairnessFigures(EvaluationSet set, VersionedScores scores, Resampling resampling) {
    this.set = set;
    this.versions = List.copyOf(scores.versions());
    this.resampling = resampling;
    TreeSet<Double> distinct = new TreeSet<>();
    set.rows().forEach(row -> distinct.add(row.human()));
    this.levels = distinct.stream().mapToDouble(Double::doubleValue).toArray();
    int rows = set.rows().size();
    double[] one = new double[rows];
    Arrays.fill(one, 1);
    columns.column(one);
    for (ScoreVersion version : versions) {
      double[][] powers = new double[COLUMNS][rows];
      for (int row = 0; row < rows; row++) {
        double error = scores.scores(version)[row] - set.rows().get(row).human();
        powers[0][row] = error;
        powers[1][row] = error * error;
        powers[2][row] = error * error * error * error;
      }
      for (double[] power : powers) {
        columns.column(power);
      }
    }
  }

  /** Figures of the column as a whole, and of every subgroup of it. */
  List<Figure> of(String column, Partition groups) {
    SumTable table = columns.build(cells(groups));
    Resampling.Sampled sampled =
        samples ->
            Arrays.stream(table.sums(samples)).map(sums -> estimates(table, sums, groups)).toList();
    List<Estimate> values = resampling.values(sampled);
    int perVersion = values.size() / versions.size();
    boolean[] wanted = new boolean[values.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = levels.length <= MOST_LEVELS && !isP(i % perVersion);
    }
    List<IntervalEstimate> estimates = resampling.intervals(values, wanted, sampled);
    int[] sizes = groups.sizes();
    int all = Arrays.stream(sizes).sum();
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int within = i % perVersion;
      int group = within - 2 * STATISTICS.size();
      Slice slice = group < 0 ? Slice.grouping(column) : groups.slices().get(group);
      figures.add(
          new Figure(
              set.item(),
              set.scorer(),
              Comparison.MACHINE_HUMAN,
              versions.get(i / perVersion),
              slice,
              group < 0 ? id(within) : "csd_difference",
              group < 0 ? all : sizes[group],
              estimates.get(i)));
    }
    return figures;
  }

  private static boolean isP(int within) {
    return within < 2 * STATISTICS.size() && within % 2 == 1;
  }

  private static String id(int within) {
    return STATISTICS.get(within / 2).id() + (isP(within) ? "_p" : "");
  }

  /** For each version, three statistics with their p values, then the groups' differences. */
  private List<Estimate> estimates(SumTable table, double[] sums, Partition groups) {
    List<Estimate> estimates = new ArrayList<>();
    for (int version = 0; version < versions.size(); version++) {
      GroupErrors errors = errors(table, sums, groups, 1 + COLUMNS * version);
      for (FairnessStatistic statistic : STATISTICS) {
        estimates.add(statistic.compute(errors));
        estimates.add(statistic.p(errors));
      }
      estimates.addAll(new ConditionalScoreDifference().differences(errors));
    }
    return estimates;
  }

  private GroupErrors errors(SumTable table, double[] sums, Partition groups, int first) {
    int size = groups.slices().size() * levels.length;
    double[] counts = new double[size];
    double[] errors = new double[size];
    double[] squares = new double[groups.slices().size()];
    double fourths = 0;
    for (int cell = 0; cell < size; cell++) {
      SliceSums part = table.part(sums, cell);
      counts[cell] = part.column(0);
      errors[cell] = part.column(first);
      squares[cell / levels.length] += part.column(first + 1);
      fourths += part.column(first + 2);
    }
    return new GroupErrors(
        groups.slices().stream().map(Slice::value).toList(),
        levels.length,
        counts,
        errors,
        squares,
        fourths);
  }

  /** The responses with the same subgroup and human score together. */
  private Partition cells(Partition groups) {
    int[] cells = new int[groups.rows()];
    for (int row = 0; row < cells.length; row++) {
      int group = groups.partOfRow()[row];
      int level = Arrays.binarySearch(levels, set.rows().get(row).human());
      cells[row] =
          group == groups.slices().size()
              ? groups.slices().size() * levels.length
              : group * levels.length + level;
    }
    List<Slice> slices =
        groups.slices().stream()
            .flatMap(slice -> Collections.nCopies(levels.length, slice).stream())
            .toList();
    return new Partition(slices, cells);
  }
}
