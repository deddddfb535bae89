package org.cyborgscoring.rsmtool;

/**
 * The range into which machine scores are trimmed.
 *
 * @param floor the lowest trimmed score
 * @param ceiling the highest trimmed score, above {@code floor}
 */
public record TrimRange(double floor, double ceiling) {

  public TrimRange {
    if (!(floor < ceiling)) {
      throw new IllegalArgumentException("The range " + floor + " to " + ceiling + " is empty.");
    }
  }

  /** The score moved into the range. */
  double trim(double score) {
    return Math.max(floor, Math.min(ceiling, score));
  }
}
