package org.cyborgscoring.data;

import org.jspecify.annotations.Nullable;

/**
 * What people gave one response.
 *
 * @param score the score of record, on the item's scale
 * @param firstRead the first rater's score, where it is known; it may be on a rater's scale of its
 *     own (two raters' 1 to 6 may add up to a score of record of 2 to 12)
 * @param secondRead the second rater's score, on the same scale as the first read
 */
public record HandScore(double score, @Nullable Double firstRead, @Nullable Double secondRead) {

  /** One read, which is the score of record. */
  public static HandScore of(double score) {
    return new HandScore(score, score, null);
  }

  /** Two reads, of which the first is the score of record. */
  public static HandScore of(double score, double secondRead) {
    return new HandScore(score, score, secondRead);
  }

  /** Whether two raters read the response. */
  public boolean isDoubleScored() {
    return firstRead != null && secondRead != null;
  }
}
