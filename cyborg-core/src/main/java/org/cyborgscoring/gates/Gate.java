package org.cyborgscoring.gates;

import org.cyborgscoring.evaluation.Comparison;

/**
 * One criterion: a statistic and the bounds it must keep.
 *
 * @param statistic the statistic's id
 * @param comparison who is compared with whom
 * @param version which form of the machine's scores
 * @param scope which responses
 * @param min the least value that is good enough; minus infinity for no such bound
 * @param max the greatest that is; infinity for no such bound
 * @param minN subgroups and score points with fewer responses are not judged
 */
public record Gate(
    String statistic,
    Comparison comparison,
    VersionRule version,
    Scope scope,
    double min,
    double max,
    int minN) {

  public Gate {
    if (!(min <= max) || (Double.isInfinite(min) && Double.isInfinite(max))) {
      throw new IllegalArgumentException("Bounds from " + min + " to " + max + ".");
    }
    if (minN < 0) {
      throw new IllegalArgumentException("minN: " + minN);
    }
  }

  /** Whether the value is good enough. */
  boolean admits(double value) {
    return value >= min && value <= max;
  }
}
