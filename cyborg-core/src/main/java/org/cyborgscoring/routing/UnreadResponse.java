package org.cyborgscoring.routing;

import java.util.Comparator;

/**
 * A response with a machine score that nobody has read.
 *
 * @param id its id
 * @param point the score point that the machine reports
 * @param expected its continuous expected score
 * @param confidence the calibrated probability that people would give that point
 */
public record UnreadResponse(String id, double point, double expected, double confidence) {

  /** Least confident first; the same order for the same responses, however they came. */
  public static final Comparator<UnreadResponse> READING_ORDER =
      Comparator.comparingDouble(UnreadResponse::confidence).thenComparing(UnreadResponse::id);
}
