package org.cyborgscoring.metrics.calibration;

import org.cyborgscoring.metrics.Estimate;

/**
 * The Brier score: the mean of sum over points k of (p_k - [H = k])^2, from 0 (sure and right) to 2
 * (sure and wrong). It rewards being right and being calibrated. Undefined without responses.
 *
 * <p>Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly
 * Weather Review, 78(1), 1-3.
 */
public record BrierScore() {

  /**
   * The score.
   *
   * @param probabilities of each response over the points
   * @param outcomes the index of each response's human score point
   */
  public Estimate compute(double[][] probabilities, int[] outcomes) {
    double sum = 0;
    for (int i = 0; i < outcomes.length; i++) {
      sum += ofOne(probabilities[i], outcomes[i]);
    }
    return compute(sum, outcomes.length);
  }

  /** The score, given the sum over responses and their number. */
  public Estimate compute(double sum, int size) {
    return Estimate.ratio(sum, size, "No response has probabilities.");
  }

  /** What one response adds to the sum. */
  public double ofOne(double[] probabilities, int outcome) {
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      double error = probabilities[k] - (k == outcome ? 1 : 0);
      sum += error * error;
    }
    return sum;
  }
}
