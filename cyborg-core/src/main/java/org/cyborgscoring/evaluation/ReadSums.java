package org.cyborgscoring.evaluation;

import java.util.List;
import org.cyborgscoring.metrics.truescore.ReadMoments;

/** The sums of reads, and the moments of a slice that they make. */
final class ReadSums {
  private final SumTable.Builder table;
  private final List<double[]> reads;
  private final double origin;
  private final int responses;
  private final int several;
  private final int counts;
  private final int squaredCounts;
  private final int within;
  private final int sums;
  private final int squares;

  /**
   * Adds the columns.
   *
   * @param table where
   * @param reads of each response, any number
   */
  ReadSums(SumTable.Builder table, List<double[]> reads) {
    this.table = table;
    this.reads = reads;
    this.origin =
        reads.stream().filter(r -> r.length > 0).mapToDouble(r -> r[0]).findFirst().orElse(0);
    double[][] columns = new double[7][reads.size()];
    for (int row = 0; row < reads.size(); row++) {
      double[] ofOne = reads.get(row);
      if (ofOne.length > 0) {
        double distance = ReadMoments.mean(ofOne) - origin;
        columns[0][row] = 1;
        columns[1][row] = ofOne.length > 1 ? 1 : 0;
        columns[2][row] = ofOne.length;
        columns[3][row] = (double) ofOne.length * ofOne.length;
        columns[4][row] = ReadMoments.squaresWithin(ofOne);
        columns[5][row] = ofOne.length * distance;
        columns[6][row] = ofOne.length * distance * distance;
      }
    }
    this.responses = table.column(columns[0]);
    this.several = table.column(columns[1]);
    this.counts = table.column(columns[2]);
    this.squaredCounts = table.column(columns[3]);
    this.within = table.column(columns[4]);
    this.sums = table.column(columns[5]);
    this.squares = table.column(columns[6]);
  }

  /** Adds the column of c (m - x)^2 for these machine scores. */
  int squaredErrors(double[] machine) {
    double[] column = new double[machine.length];
    for (int row = 0; row < column.length; row++) {
      double[] ofOne = reads.get(row);
      if (ofOne.length > 0) {
        double error = ReadMoments.mean(ofOne) - machine[row];
        column[row] = ofOne.length * error * error;
      }
    }
    return table.column(column);
  }

  int responses(SliceSums slice) {
    return slice.count(responses);
  }

  int several(SliceSums slice) {
    return slice.count(several);
  }

  ReadMoments moments(SliceSums slice) {
    return ReadMoments.ofSums(
        slice.count(responses),
        slice.count(several),
        slice.count(counts),
        slice.column(squaredCounts),
        slice.column(within),
        slice.column(sums),
        slice.column(squares));
  }
}
