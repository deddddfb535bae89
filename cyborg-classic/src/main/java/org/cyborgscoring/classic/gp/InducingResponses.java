package org.cyborgscoring.classic.gp;

import org.ejml.data.DMatrixRMaj;

/** The few responses through which a {@link SparseGaussianProcess} sees all others. */
public final class InducingResponses {
  private final Cholesky prior;

  /**
   * These inducing responses.
   *
   * @param covariance their prior covariances, without noise
   */
  public InducingResponses(DMatrixRMaj covariance) {
    this.prior = Cholesky.of(covariance);
  }

  /** The number of inducing responses. */
  public int size() {
    return prior.size();
  }

  /** The block's covariances in coordinates in which the inducing prior is the identity. */
  double[] whiten(CrossCovariance block) {
    double[] rows = block.rows();
    prior.solveLower(rows, block.size(), 0);
    return rows;
  }
}
