package org.cyborgscoring.metrics;

/**
 * How close two scores must be to count as the same point: a millionth, as on a {@link
 * org.cyborgscoring.data.ScoreScale}, so that 0.1 + 0.2 is the point 0.3.
 */
public final class ScoreTolerance {
  private static final double TOLERANCE = 1e-6;

  private ScoreTolerance() {}

  /** The number of pairs whose scores lie at most this far apart. */
  static int countWithin(double distance, ScorePairs pairs) {
    int within = 0;
    for (int i = 0; i < pairs.size(); i++) {
      if (within(distance, pairs.human(i), pairs.machine(i))) {
        within++;
      }
    }
    return within;
  }

  /** Whether two scores lie at most this far apart. */
  public static boolean within(double distance, double human, double machine) {
    return Math.abs(machine - human) <= distance + TOLERANCE;
  }
}
