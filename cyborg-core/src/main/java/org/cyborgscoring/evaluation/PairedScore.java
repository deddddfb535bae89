package org.cyborgscoring.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What two scorers say of the same response.
 *
 * @param id the response
 * @param human the score of record
 * @param first the score point that the first scorer would report
 * @param second the one that the second would report
 * @param cluster the examinee, or whatever else makes responses depend on each other; null if they
 *     are independent
 */
public record PairedScore(
    String id, double human, double first, double second, @Nullable String cluster) {

  /** Whether the scorers differ. */
  public boolean isChanged() {
    return first != second;
  }

  /** By how much nearer to the human score the second is than the first; below 0 if farther. */
  public double improvement() {
    return Math.abs(first - human) - Math.abs(second - human);
  }
}
