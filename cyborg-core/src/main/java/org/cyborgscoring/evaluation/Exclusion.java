package org.cyborgscoring.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Scores of a table that are not evaluated.
 *
 * @param id the response, or null where the row does not tell
 * @param line the line on which the row begins, from 1
 * @param column the column at fault, or null when it is the row as a whole
 * @param reason the kind of reason
 * @param detail the reason in words
 */
public record Exclusion(
    @Nullable String id,
    long line,
    @Nullable String column,
    ExclusionReason reason,
    String detail) {

  /** An exclusion that its kind describes. */
  public static Exclusion of(
      @Nullable String id, long line, @Nullable String column, ExclusionReason reason) {
    return new Exclusion(id, line, column, reason, reason.description());
  }
}
