package org.cyborgscoring.planning;

import java.util.List;
import java.util.TreeSet;

/**
 * At which numbers of hand scores a curve is measured: all that the folds leave for training, and
 * from there downwards in equal ratios, where a power law has its information about equally spread.
 */
final class TrainingSizes {
  /** Fewer teach too little to belong to the same curve. */
  static final int LEAST = 15;

  private static final double RATIO = 0.6;
  private static final int MOST = 4;

  private TrainingSizes() {}

  /**
   * The sizes, ascending; at least one.
   *
   * @param largest how many hand scores the smallest training part of a fold has, at least 1
   */
  static List<Integer> upTo(int largest) {
    TreeSet<Integer> sizes = new TreeSet<>();
    sizes.add(largest);
    double size = largest * RATIO;
    while (size >= LEAST && sizes.size() < MOST) {
      sizes.add((int) Math.rint(size));
      size *= RATIO;
    }
    return List.copyOf(sizes);
  }
}
