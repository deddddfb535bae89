package org.cyborgscoring.classic.ridge;

/**
 * What the training rows are labelled with.
 *
 * @param values the label of each row, in score points
 * @param weights how much each row counts, above 0
 * @param folds the fold of each row, 0 to {@code Lanes.FOLDS - 1}
 */
@SuppressWarnings("ArrayRecordComponent") // Made once per fit and shared, not copied.
record Labels(double[] values, double[] weights, byte[] folds) {

  /** The number of rows. */
  int rows() {
    return values.length;
  }

  /** How much a row counts in a lane: nothing in the one that leaves its fold out. */
  double weight(int row, int lane) {
    return folds[row] == lane ? 0 : weights[row];
  }

  /** The weighted mean label of each lane. */
  double[] means() {
    double[] sums = new double[Lanes.COUNT];
    double[] totals = totalWeights();
    for (int i = 0; i < values.length; i++) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        sums[lane] += weight(i, lane) * values[i];
      }
    }
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      sums[lane] /= totals[lane];
    }
    return sums;
  }

  /** The total weight of each lane. */
  double[] totalWeights() {
    double[] totals = new double[Lanes.COUNT];
    for (int i = 0; i < values.length; i++) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        totals[lane] += weight(i, lane);
      }
    }
    return totals;
  }
}
