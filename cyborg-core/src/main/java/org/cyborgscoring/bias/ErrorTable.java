package org.cyborgscoring.bias;

import java.util.Arrays;
import org.cyborgscoring.metrics.fairness.GroupErrors;

/** Sums a machine's errors by subgroup and human score, for any draw of the responses. */
final class ErrorTable {
  private final GroupColumn column;
  private final double[] errors;
  private final int levels;
  private final int[] levelOfRow;

  ErrorTable(GroupColumn column, double[] human, double[] machine) {
    this.column = column;
    double[] distinct = Arrays.stream(human).distinct().sorted().toArray();
    this.levels = distinct.length;
    this.levelOfRow = new int[human.length];
    this.errors = new double[human.length];
    for (int row = 0; row < human.length; row++) {
      levelOfRow[row] = Arrays.binarySearch(distinct, human[row]);
      errors[row] = machine[row] - human[row];
    }
  }

  /** The errors of the rows that have a subgroup, each counted so often. */
  GroupErrors of(int[] counts) {
    double[] sizes = new double[column.count() * levels];
    double[] sums = new double[sizes.length];
    double[] squares = new double[column.count()];
    double fourths = 0;
    for (int row = 0; row < counts.length; row++) {
      int group = column.groupOf(row);
      if (counts[row] > 0 && group >= 0) {
        int cell = group * levels + levelOfRow[row];
        double square = errors[row] * errors[row];
        sizes[cell] += counts[row];
        sums[cell] += counts[row] * errors[row];
        squares[group] += counts[row] * square;
        fourths += counts[row] * square * square;
      }
    }
    return new GroupErrors(column.groups(), levels, sizes, sums, squares, fourths);
  }
}
