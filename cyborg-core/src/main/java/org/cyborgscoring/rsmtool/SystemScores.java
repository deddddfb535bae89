package org.cyborgscoring.rsmtool;

import java.util.Arrays;
import java.util.List;

/**
 * One form of the machine's scores.
 *
 * @param name its name, such as {@code scale_trim}
 * @param scores one score a response
 */
@SuppressWarnings("ArrayRecordComponent") // Never leaves the package, and nobody changes it.
record SystemScores(String name, double[] scores) {

  /** The three forms with this prefix: as they are, trimmed, trimmed and rounded half to even. */
  static List<SystemScores> of(String prefix, double[] scores, TrimRange range) {
    double[] trimmed = Arrays.stream(scores).map(range::trim).toArray();
    return List.of(
        new SystemScores(prefix, scores),
        new SystemScores(prefix + "_trim", trimmed),
        new SystemScores(
            prefix + "_trim_round", Arrays.stream(trimmed).map(SystemScores::rounded).toArray()));
  }

  /**
   * Half to even; 0 rather than -0, which would be a category of its own where scores are counted.
   */
  static double rounded(double score) {
    return Math.rint(score) + 0.0;
  }

  /** Whether these are whole numbers. */
  boolean isRounded() {
    return name.endsWith("_round");
  }
}
