package org.cyborgscoring.metrics.bootstrap;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Samples that leave one unit out, or one block of units where there are many: random blocks tell
 * the skewness of a figure as well, at a price that does not grow with the square of the rows.
 *
 * <p>Efron, B., &amp; Tibshirani, R. J. (1993). An introduction to the bootstrap, sections 11.5 and
 * 14.3; blocks: Shao, J., &amp; Tu, D. (1995). The jackknife and bootstrap, section 2.3.
 */
final class Jackknife {
  private static final int MOST_BLOCKS = 400;

  private final SamplingUnits units;
  private final int[] blockOfUnit;
  private final int size;

  Jackknife(SamplingUnits units, RandomGenerator random) {
    this.units = units;
    this.size = Math.min(units.size(), MOST_BLOCKS);
    this.blockOfUnit = new int[units.size()];
    Arrays.setAll(blockOfUnit, unit -> unit % size);
    if (units.size() > MOST_BLOCKS) {
      shuffle(blockOfUnit, random);
    }
  }

  /** The number of samples. */
  int size() {
    return size;
  }

  /** How often each row counts in the sample without this block. */
  int[] without(int block) {
    int[] counts = new int[blockOfUnit.length];
    for (int unit = 0; unit < counts.length; unit++) {
      counts[unit] = blockOfUnit[unit] == block ? 0 : 1;
    }
    return units.ofRows(counts);
  }

  private static void shuffle(int[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
}
