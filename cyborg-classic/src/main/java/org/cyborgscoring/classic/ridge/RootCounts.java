package org.cyborgscoring.classic.ridge;

/**
 * The value of a bucket that occurs {@code count} times in a text: the square root of the count, so
 * that the squared length of a block is the number of its n-grams. Counts above {@value #MOST} are
 * taken for that: training keeps a count in one byte, and scoring must read texts the same way.
 */
final class RootCounts {
  /** The largest count that is told from smaller ones. */
  static final int MOST = 255;

  private static final float[] ROOTS = new float[MOST + 1];

  static {
    for (int count = 0; count < ROOTS.length; count++) {
      ROOTS[count] = (float) Math.sqrt(count);
    }
  }

  private RootCounts() {}

  static float of(int count) {
    return ROOTS[Math.min(count, MOST)];
  }

  /**
   * What a block of a text is multiplied by: one over the root of its length as a vector. Half of
   * the length is kept: texts of different length differ, but not in proportion.
   *
   * @param occurrences how many n-grams the block has; with none the factor is 0
   */
  static float blockFactor(int occurrences) {
    return occurrences == 0 ? 0 : (float) (1 / Math.sqrt(Math.sqrt(occurrences)));
  }
}
