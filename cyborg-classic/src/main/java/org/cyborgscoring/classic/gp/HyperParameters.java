package org.cyborgscoring.classic.gp;

import java.util.Arrays;

/**
 * What a Gaussian process over several kernels must be told: how much of the scores' variance each
 * kernel explains, and how much is noise. All are positive; scores are taken to be standardised.
 */
public final class HyperParameters {
  private final double[] weights;
  private final double noise;

  /**
   * These weights and this noise.
   *
   * @param weights the variance each kernel explains, above 0
   * @param noise the variance of a hand score about its expectation, above 0
   */
  public HyperParameters(double[] weights, double noise) {
    this.weights = weights.clone();
    this.noise = noise;
  }

  /** The number of kernels. */
  public int kernels() {
    return weights.length;
  }

  /** The weight of the kernel with this index. */
  public double weight(int kernel) {
    return weights[kernel];
  }

  /** A copy of the weights. */
  public double[] weights() {
    return weights.clone();
  }

  /** The noise variance. */
  public double noise() {
    return noise;
  }

  /** Their natural logarithms, the noise last. */
  public double[] logarithms() {
    double[] logs = new double[weights.length + 1];
    for (int k = 0; k < weights.length; k++) {
      logs[k] = StrictMath.log(weights[k]);
    }
    logs[weights.length] = StrictMath.log(noise);
    return logs;
  }

  /** The parameters with these logarithms, the noise last. */
  public static HyperParameters ofLogarithms(double[] logs) {
    double[] weights = new double[logs.length - 1];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = StrictMath.exp(logs[k]);
    }
    return new HyperParameters(weights, StrictMath.exp(logs[weights.length]));
  }

  @Override
  public String toString() {
    return "HyperParameters[weights=" + Arrays.toString(weights) + ", noise=" + noise + "]";
  }
}
