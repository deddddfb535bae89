package org.cyborgscoring.bias;

import org.cyborgscoring.metrics.PairMoments;

/** The sums of human scores and one machine's, over everyone and each subgroup of a column. */
final class GroupSums {
  private static final int SIZE = 0;
  private static final int HUMAN = 1;
  private static final int MACHINE = 2;
  private static final int HUMAN_SQUARES = 3;
  private static final int MACHINE_SQUARES = 4;
  private static final int PRODUCTS = 5;
  private static final int ERRORS = 6;
  private static final int SUMS = 7;

  private final double origin;
  private final double[] sums;

  /**
   * Sums.
   *
   * @param column the subgroups
   * @param human the human scores, as distances from {@code origin}
   * @param machine the machine's scores, likewise
   * @param counts how often each row counts
   */
  GroupSums(GroupColumn column, double origin, double[] human, double[] machine, int[] counts) {
    this.origin = origin;
    this.sums = new double[(column.count() + 1) * SUMS];
    for (int row = 0; row < counts.length; row++) {
      int times = counts[row];
      if (times > 0) {
        add(0, times, human[row], machine[row]);
        int group = column.groupOf(row);
        if (group >= 0) {
          add((group + 1) * SUMS, times, human[row], machine[row]);
        }
      }
    }
  }

  private void add(int at, int times, double human, double machine) {
    double error = machine - human;
    sums[at + SIZE] += times;
    sums[at + HUMAN] += times * human;
    sums[at + MACHINE] += times * machine;
    sums[at + HUMAN_SQUARES] += times * human * human;
    sums[at + MACHINE_SQUARES] += times * machine * machine;
    sums[at + PRODUCTS] += times * human * machine;
    sums[at + ERRORS] += times * error * error;
  }

  /** The moments of all responses, with a subgroup or without. */
  PairMoments everyone() {
    return moments(0);
  }

  /** The moments of a subgroup. */
  PairMoments group(int group) {
    return moments((group + 1) * SUMS);
  }

  private PairMoments moments(int at) {
    return PairMoments.ofSums(
        (int) sums[at + SIZE],
        origin,
        origin,
        sums[at + HUMAN],
        sums[at + MACHINE],
        sums[at + HUMAN_SQUARES],
        sums[at + MACHINE_SQUARES],
        sums[at + PRODUCTS],
        sums[at + ERRORS]);
  }
}
