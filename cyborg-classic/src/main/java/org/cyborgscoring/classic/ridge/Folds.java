package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;

/** Divides rows into folds that are alike in size and in their labels. */
final class Folds {
  private Folds() {}

  /**
   * A fold for every row: rows are dealt out in the order of their labels, equal labels in random
   * order.
   */
  static byte[] of(double[] labels, RandomGenerator random) {
    int n = labels.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Integer swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> labels[i]));
    byte[] folds = new byte[n];
    for (int rank = 0; rank < n; rank++) {
      folds[order[rank]] = (byte) (rank % Lanes.FOLDS);
    }
    return folds;
  }
}
