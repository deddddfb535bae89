package org.cyborgscoring.classic.gp;

import org.ejml.data.DMatrixRMaj;

/**
 * Takes in training responses block by block for a {@link SparseGaussianProcess}. Accumulators of
 * separate parts of the training responses can be filled by separate threads and then be merged.
 */
public final class SparseAccumulator {
  private final InducingResponses inducing;
  private final double noise;
  private final double[] products;
  private final double[] targetProducts;

  /**
   * An accumulator that has seen nothing.
   *
   * @param noise the variance of a target about its expectation, above 0
   */
  public SparseAccumulator(InducingResponses inducing, double noise) {
    this.inducing = inducing;
    this.noise = noise;
    this.products = new double[inducing.size() * inducing.size()];
    this.targetProducts = new double[inducing.size()];
  }

  /**
   * Takes in a block of training responses.
   *
   * @param targets their targets, of prior mean 0
   */
  public void add(CrossCovariance block, double[] targets) {
    int m = inducing.size();
    int size = block.size();
    double[] rows = inducing.whiten(block);
    double[] explained = CrossCovariance.squares(rows, size);
    double[] column = new double[m];
    for (int c = 0; c < size; c++) {
      double precision = 1 / (Math.max(0, block.variance(c) - explained[c]) + noise);
      for (int i = 0; i < m; i++) {
        column[i] = rows[i * size + c];
      }
      for (int i = 0; i < m; i++) {
        double factor = precision * column[i];
        targetProducts[i] += factor * targets[c];
        for (int j = 0; j <= i; j++) {
          products[i * m + j] += factor * column[j];
        }
      }
    }
  }

  /** Takes in all that another accumulator of the same inducing responses has seen. */
  public void merge(SparseAccumulator other) {
    for (int i = 0; i < products.length; i++) {
      products[i] += other.products[i];
    }
    for (int i = 0; i < targetProducts.length; i++) {
      targetProducts[i] += other.targetProducts[i];
    }
  }

  /** The process fitted on all that was taken in. */
  public SparseGaussianProcess fit() {
    int m = inducing.size();
    DMatrixRMaj precision = new DMatrixRMaj(m, m);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= i; j++) {
        double value = products[i * m + j] + (i == j ? 1 : 0);
        precision.unsafe_set(i, j, value);
        precision.unsafe_set(j, i, value);
      }
    }
    Cholesky posterior = Cholesky.of(precision);
    return new SparseGaussianProcess(inducing, noise, posterior, posterior.solve(targetProducts));
  }
}
