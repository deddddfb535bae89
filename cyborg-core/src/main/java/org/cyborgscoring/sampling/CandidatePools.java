package org.cyborgscoring.sampling;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws points to choose among, one random pool after another, each without those already chosen.
 * The pools go round all points, so every point is looked at before one is looked at twice.
 */
final class CandidatePools {
  private final int[] order;
  private final int size;
  private int at;

  /**
   * Pools of points.
   *
   * @param points how many points there are
   * @param size how many of them a pool holds at most
   * @param random decides the order in which they are drawn
   */
  CandidatePools(int points, int size, RandomGenerator random) {
    this.size = size;
    this.order = Shuffle.indices(points, random);
  }

  /** The next pool, ascending: the next points that are not taken, as many as fit. */
  int[] next(boolean[] taken) {
    int[] pool = new int[Math.min(size, order.length)];
    int held = 0;
    for (int looked = 0; looked < order.length && held < pool.length; looked++) {
      int point = order[at];
      at = (at + 1) % order.length;
      if (!taken[point]) {
        pool[held++] = point;
      }
    }
    int[] drawn = Arrays.copyOf(pool, held);
    Arrays.sort(drawn);
    return drawn;
  }
}
