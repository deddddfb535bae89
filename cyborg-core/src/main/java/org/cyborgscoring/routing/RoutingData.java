package org.cyborgscoring.routing;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;

/**
 * What routing is decided on and judged by.
 *
 * @param item the item
 * @param scale its score scale
 * @param confidences of responses like those to come, without their hand scores: thresholds are
 *     chosen on them; at least one
 * @param handScored responses with hand scores that nothing is chosen by; at least one
 * @param unread the responses to divide between people and machine
 */
public record RoutingData(
    String item,
    ScoreScale scale,
    List<Double> confidences,
    List<HandScoredResponse> handScored,
    List<UnreadResponse> unread) {

  public RoutingData {
    confidences = List.copyOf(confidences);
    handScored = List.copyOf(handScored);
    unread = List.copyOf(unread);
    if (confidences.isEmpty() || handScored.isEmpty()) {
      throw new InputException(
          "Item " + item + " has no held-out hand scores, so routing cannot be judged.");
    }
  }

  /** The same with other responses to divide. */
  public RoutingData withUnread(List<UnreadResponse> others) {
    return new RoutingData(item, scale, confidences, handScored, others);
  }

  /** Whether all responses have the same confidence, so that it cannot tell which to read. */
  public boolean isConstant() {
    return confidences.stream().distinct().count() == 1;
  }
}
