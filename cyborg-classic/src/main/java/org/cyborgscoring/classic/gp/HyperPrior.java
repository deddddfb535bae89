package org.cyborgscoring.classic.gp;

/**
 * What is believed about the hyper-parameters before any hand score is seen: the logarithm of each
 * is normal, independent of the others. With few hand scores the prior keeps the many kernels from
 * fitting the noise.
 *
 * @param centre the medians
 * @param spread the standard deviation of each logarithm, above 0
 */
public record HyperPrior(HyperParameters centre, double spread) {

  /**
   * Minus the log density at these log parameters, up to a constant.
   *
   * @param gradient its derivatives are added here
   */
  double penalty(double[] logs, double[] gradient) {
    double[] means = centre.logarithms();
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double distance = (logs[i] - means[i]) / spread;
      sum += 0.5 * distance * distance;
      gradient[i] += distance / spread;
    }
    return sum;
  }
}
