package org.cyborgscoring.pipeline;

import java.util.SortedSet;
import java.util.TreeSet;

/** At which numbers of hand scores a run looks at the Student on hand scores alone. */
final class LearningCurve {
  /** Below this number of hand scores a curve has no meaning. */
  private static final int LEAST = 20;

  private LearningCurve() {}

  /**
   * A quarter, a half, once, twice, four times ... the number of hand scores of the run, up to half
   * of the responses.
   *
   * @param handScored the number of hand scores of the run, which is always among the sizes
   * @param pool the number of training responses
   * @return the sizes, ascending
   */
  static SortedSet<Integer> sizes(int handScored, int pool) {
    TreeSet<Integer> sizes = new TreeSet<>();
    for (int n : new int[] {handScored / 4, handScored / 2}) {
      if (n >= LEAST) {
        sizes.add(n);
      }
    }
    for (long n = handScored; n <= pool / 2; n *= 2) {
      sizes.add((int) n);
    }
    sizes.add(handScored);
    return sizes;
  }
}
