package org.cyborgscoring.routing;

import java.util.Arrays;

/**
 * Sends responses to people whose confidence lies below a threshold.
 *
 * @param maxHuman the share of responses that people can read, 0 to 1
 * @param threshold the confidence from which on a score stands, 0 to 1
 */
public record RoutingRule(double maxHuman, double threshold) {
  private static final double ROUNDING = 1e-9;

  public RoutingRule {
    if (!(maxHuman >= 0 && maxHuman <= 1) || !(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("share " + maxHuman + ", threshold " + threshold);
    }
  }

  /**
   * The rule with the highest threshold that sends at most so many of these responses to people.
   * Responses of one confidence go together, so ties may leave it below.
   *
   * @param maxHuman a share, 0 to 1
   * @param confidences of responses like those to come, at least one; no hand scores are needed
   */
  public static RoutingRule choose(double maxHuman, double[] confidences) {
    double[] ascending = confidences.clone();
    Arrays.sort(ascending);
    int most = (int) Math.floor(maxHuman * ascending.length + ROUNDING);
    if (most == 0) {
      return new RoutingRule(maxHuman, 0);
    }
    return new RoutingRule(maxHuman, most >= ascending.length ? 1 : ascending[most]);
  }

  /** Whether people read a response of this confidence. */
  public boolean sends(double confidence) {
    // Certainty is below no threshold, but who can read everything reads it too.
    return maxHuman >= 1 || confidence < threshold;
  }
}
