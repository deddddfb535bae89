package org.cyborgscoring.metrics.fairness;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.cyborgscoring.metrics.ScorePairs;

/**
 * The machine's errors e = M - H summed by subgroup and human score, all that the fairness
 * regressions need. Subgroups and human scores may be empty.
 */
public final class GroupErrors {
  private final List<String> groups;
  private final int levels;
  private final double[] counts;
  private final double[] sums;
  private final double[] squares;
  private final double fourths;

  /**
   * Errors as summed; the arrays are kept, not copied.
   *
   * @param groups the subgroups G
   * @param levels the number L of different human scores
   * @param counts the number of responses for each subgroup and human score, at {@code g * L + l}
   * @param sums the sum of e, in the same places
   * @param squares the sum of e^2 for each subgroup
   * @param fourths the sum of e^4 over all responses
   */
  public GroupErrors(
      List<String> groups,
      int levels,
      double[] counts,
      double[] sums,
      double[] squares,
      double fourths) {
    this.groups = List.copyOf(groups);
    this.levels = levels;
    this.counts = counts;
    this.sums = sums;
    this.squares = squares;
    this.fourths = fourths;
  }

  /**
   * The errors of pairs.
   *
   * @param pairs human and machine scores
   * @param groupOfPair the subgroup of each
   */
  public static GroupErrors of(ScorePairs pairs, List<String> groupOfPair) {
    List<String> groups = List.copyOf(new TreeSet<>(groupOfPair));
    TreeSet<Double> distinct = new TreeSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      distinct.add(pairs.human(i));
    }
    List<Double> levels = List.copyOf(distinct);
    double[] counts = new double[groups.size() * levels.size()];
    double[] sums = new double[counts.length];
    double[] squares = new double[groups.size()];
    double fourths = 0;
    for (int i = 0; i < pairs.size(); i++) {
      double error = pairs.machine(i) - pairs.human(i);
      int group = Collections.binarySearch(groups, groupOfPair.get(i));
      int cell =
          group * levels.size() + Collections.binarySearch(levels, pairs.human(i));
      counts[cell]++;
      sums[cell] += error;
      squares[group] += error * error;
      fourths += error * error * error * error;
    }
    return new GroupErrors(groups, levels.size(), counts, sums, squares, fourths);
  }

  /** The subgroups. */
  public List<String> groups() {
    return groups;
  }

  /** Error on subgroup. */
  GroupRegression ofErrors() {
    return new GroupRegression(groups, 1, byGroup(counts), byGroup(sums), total());
  }

  /** Squared error on subgroup. */
  GroupRegression ofSquaredErrors() {
    return new GroupRegression(groups, 1, byGroup(counts), squares, fourths);
  }

  /** Error on human score and subgroup. */
  GroupRegression ofErrorsGivenHumanScore() {
    return new GroupRegression(groups, levels, counts, sums, total());
  }

  private double total() {
    return Arrays.stream(squares).sum();
  }

  private double[] byGroup(double[] cells) {
    double[] totals = new double[groups.size()];
    for (int cell = 0; cell < cells.length; cell++) {
      totals[cell / levels] += cells[cell];
    }
    return totals;
  }
}
