package org.cyborgscoring.metrics;

/**
 * How the seeds of one item relate: each splits the same responses anew into training and test, so
 * their results are not independent and the variance of their mean is larger than s^2 / n.
 *
 * <p>The corrected variance is s^2 * (1 / n + test / train): Nadeau, C., &amp; Bengio, Y. (2003).
 * Inference for the generalization error. Machine Learning, 52(3), 239-281, section 3.
 *
 * @param testToTrain test responses for each training response, 0 and above; 0 if every seed has
 *     responses of its own, which leaves s^2 / n
 */
public record RandomSplits(double testToTrain) {

  public RandomSplits {
    if (!(testToTrain >= 0) || Double.isInfinite(testToTrain)) {
      throw new IllegalArgumentException("Test responses per training response: " + testToTrain);
    }
  }

  /**
   * Splits that hold out this share of the responses for testing.
   *
   * @param testShare above 0, below 1
   */
  public static RandomSplits holdingOut(double testShare) {
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException("The share held out is " + testShare + ".");
    }
    return new RandomSplits(testShare / (1 - testShare));
  }

  /** What to multiply the variance between seeds with to get the variance of their mean. */
  double factor(int seeds) {
    return 1.0 / seeds + testToTrain;
  }
}
