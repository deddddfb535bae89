package org.cyborgscoring.engine;

import org.cyborgscoring.screening.ConditionCode;
import org.jspecify.annotations.Nullable;

/**
 * What an engine says of one response: a score, or why there is none. Exactly one of the two is
 * given.
 *
 * @param id the response
 * @param score the score, or null when there is a condition code
 * @param conditionCode why there is no score, or null when there is one
 */
public record ScoredResponse(
    String id, @Nullable MachineScore score, @Nullable ConditionCode conditionCode) {

  public ScoredResponse {
    if ((score == null) == (conditionCode == null)) {
      throw new IllegalArgumentException("Either a score or a condition code, for " + id);
    }
  }

  /** A response with a score. */
  public static ScoredResponse scored(String id, MachineScore score) {
    return new ScoredResponse(id, score, null);
  }

  /** A response without a score, and why. */
  public static ScoredResponse coded(String id, ConditionCode conditionCode) {
    return new ScoredResponse(id, null, conditionCode);
  }
}
