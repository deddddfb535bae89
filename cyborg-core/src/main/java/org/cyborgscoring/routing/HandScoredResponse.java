package org.cyborgscoring.routing;

import java.util.Map;
import org.cyborgscoring.metrics.ScoreTolerance;

/**
 * A response that people scored and whose hand score the machine did not know.
 *
 * @param id its id
 * @param human the score of record
 * @param point the score point that the machine reports
 * @param confidence the calibrated probability of that point
 * @param uncalibrated what the machine itself says of it
 * @param groups its subgroups, by column
 */
public record HandScoredResponse(
    String id,
    double human,
    double point,
    double confidence,
    double uncalibrated,
    Map<String, String> groups) {
  public HandScoredResponse {
    groups = Map.copyOf(groups);
  }

  /** Whether the machine reports the score that people gave. */
  public boolean isRight() {
    return ScoreTolerance.within(0, human, point);
  }
}
