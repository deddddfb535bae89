package org.cyborgscoring.demo;

import java.util.List;

/**
 * Random choices of one response, the same on every machine and every version of Java.
 *
 * <p>The numbers are those of SplitMix64 (Steele, Lea &amp; Flood 2014). Every response draws from
 * a start of its own, so any response can be made without making those before it.
 */
final class Draw {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  /** The choices of the response at this index, 0 or above, for one purpose. */
  static Draw of(long seed, long index, long purpose) {
    return new Draw(mix(mix(mix(seed + GOLDEN) + index) ^ (purpose * GOLDEN)));
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    state += GOLDEN;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  /** Whether something of this probability happens. */
  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Uniform in 0 to {@code size - 1}. */
  int index(int size) {
    return (int) (uniform() * size);
  }

  /** One element of a list that is not empty. */
  <T> T oneOf(List<T> choices) {
    return choices.get(index(choices.size()));
  }

  /**
   * Standard normal to within what a demonstration needs: the sum of twelve uniforms less six,
   * which no difference between mathematical libraries can reach.
   */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += uniform();
    }
    return sum;
  }

  /** Happens with the logistic probability {@code 1 / (1 + e^-logit)}. */
  boolean logistic(double logit) {
    return chance(1 / (1 + StrictMath.exp(-logit)));
  }
}
