package org.cyborgscoring.classic.gp;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Minus the log posterior density of the hyper-parameters, as a function of their logarithms: the
 * log marginal likelihood of the standardised scores (Rasmussen &amp; Williams 2006, eqs. 5.8 and
 * 5.9) plus the log prior, up to constants.
 */
public final class LogPosterior implements Objective {
  private final KernelMatrices kernels;
  private final double[] targets;
  private final double offset;
  private final HyperPrior prior;

  /**
   * The posterior given these scores.
   *
   * @param kernels the kernels between the hand-scored responses
   * @param targets their standardised scores
   * @param offset the prior variance of the scores' common level, added to every covariance
   * @param prior what is believed beforehand
   */
  public LogPosterior(KernelMatrices kernels, double[] targets, double offset, HyperPrior prior) {
    this.kernels = kernels;
    this.targets = targets.clone();
    this.offset = offset;
    this.prior = prior;
  }

  @Override
  public double evaluate(double[] at, double[] gradient) {
    int n = kernels.size();
    HyperParameters parameters = HyperParameters.ofLogarithms(at);
    var decomposed = Cholesky.tryOf(covariance(parameters));
    Arrays.fill(gradient, 0);
    if (decomposed.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    Cholesky cholesky = decomposed.get();
    double[] alpha = cholesky.solve(targets);
    double value = cholesky.halfLogDeterminant();
    for (int i = 0; i < n; i++) {
      value += 0.5 * targets[i] * alpha[i];
    }
    double[] slope = slope(cholesky.inverseLower(), alpha);
    for (int k = 0; k < kernels.kernels(); k++) {
      double[] triangle = kernels.triangle(k);
      double sum = 0;
      for (int i = 0; i < triangle.length; i++) {
        sum += slope[i] * triangle[i];
      }
      gradient[k] = parameters.weight(k) * sum;
    }
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += slope[i * (i + 1) / 2 + i];
    }
    gradient[kernels.kernels()] = parameters.noise() * trace;
    return value + prior.penalty(at, gradient);
  }

  private DMatrixRMaj covariance(HyperParameters parameters) {
    int n = kernels.size();
    double[] sum = new double[n * (n + 1) / 2];
    Arrays.fill(sum, offset);
    for (int k = 0; k < kernels.kernels(); k++) {
      double[] triangle = kernels.triangle(k);
      double weight = parameters.weight(k);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weight * triangle[i];
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(n, n);
    for (int i = 0, at = 0; i < n; i++) {
      for (int j = 0; j <= i; j++, at++) {
        covariance.unsafe_set(i, j, sum[at]);
        covariance.unsafe_set(j, i, sum[at]);
      }
      covariance.unsafe_set(i, i, sum[at - 1] + parameters.noise());
    }
    return covariance;
  }

  /**
   * The derivative by each covariance, (C⁻¹ − ααᵀ)/2, as a lower triangle; off the diagonal doubled
   * since each such covariance stands in the matrix twice.
   */
  private static double[] slope(double[] inverseLower, double[] alpha) {
    int n = alpha.length;
    double[] slope = new double[n * (n + 1) / 2];
    for (int r = 0; r < n; r++) {
      int row = r * n;
      for (int i = 0; i <= r; i++) {
        double factor = inverseLower[row + i];
        int at = i * (i + 1) / 2;
        for (int j = 0; j <= i; j++) {
          slope[at + j] += factor * inverseLower[row + j];
        }
      }
    }
    for (int i = 0, at = 0; i < n; i++) {
      for (int j = 0; j < i; j++, at++) {
        slope[at] -= alpha[i] * alpha[j];
      }
      slope[at] = 0.5 * (slope[at] - alpha[i] * alpha[i]);
      at++;
    }
    return slope;
  }
}
