package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.cyborgscoring.metrics.ScorePairs;
import org.jspecify.annotations.Nullable;

/**
 * {@code confMatrix}, {@code confMatrix_h1h2} and {@code score_dist}: counts of whole scores, human
 * ones rounded half to even where they are not. Points that nobody got are left out.
 */
final class DistributionTables {
  private DistributionTables() {}

  /** Rows are human scores, columns the machine's. */
  static RsmTable confusion(RsmExperiment experiment) {
    return confusion(
        "confMatrix", rounded(experiment.human()), experiment.version("_trim_round").scores());
  }

  /** Rows are first human scores, columns second ones. */
  static RsmTable humanConfusion(RsmExperiment experiment) {
    ScorePairs humans = ConsistencyTables.humans(experiment.rows()).pairs();
    double[] first = new double[humans.size()];
    double[] second = new double[humans.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = SystemScores.rounded(humans.human(i));
      second[i] = SystemScores.rounded(humans.machine(i));
    }
    return confusion("confMatrix_h1h2", first, second);
  }

  /** Percentages of the human's and the machine's scores. */
  static RsmTable shares(RsmExperiment experiment) {
    double[] human = rounded(experiment.human());
    double[] machine = experiment.version("_trim_round").scores();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (double point : points(human, machine)) {
      double ofHuman = share(human, point);
      double ofMachine = share(machine, point);
      rows.add(Arrays.asList(point, point, ofHuman, ofMachine, ofMachine - ofHuman));
    }
    return new RsmTable(
        "score_dist",
        List.of("", "score", "human", "sys_" + experiment.form().prefix(), "difference"),
        rows);
  }

  private static RsmTable confusion(String name, double[] first, double[] second) {
    List<Double> points = points(first, second);
    List<String> columns = new ArrayList<>(List.of(""));
    points.forEach(point -> columns.add(Long.toString(point.longValue())));
    int[][] counts = new int[points.size()][points.size()];
    for (int i = 0; i < first.length; i++) {
      counts[points.indexOf(first[i])][points.indexOf(second[i])]++;
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(points.get(i).intValue());
      Arrays.stream(counts[i]).forEach(row::add);
      rows.add(row);
    }
    return new RsmTable(name, columns, rows);
  }

  private static List<Double> points(double[] first, double[] second) {
    TreeSet<Double> points = new TreeSet<>();
    Arrays.stream(first).forEach(points::add);
    Arrays.stream(second).forEach(points::add);
    return List.copyOf(points);
  }

  private static double share(double[] scores, double point) {
    return (double) Arrays.stream(scores).filter(score -> score == point).count()
        / scores.length
        * 100;
  }

  private static double[] rounded(double[] scores) {
    return Arrays.stream(scores).map(SystemScores::rounded).toArray();
  }
}
