package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.gp.CrossCovariance;
import org.cyborgscoring.classic.gp.HyperParameters;
import org.cyborgscoring.classic.kernel.KernelSet;
import org.cyborgscoring.classic.lsa.TraitReader;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.data.Response;
import org.ejml.data.DMatrixRMaj;

/**
 * The prior covariance of standardised scores: the weighted kernels, and an offset for the common
 * level of all scores.
 */
final class Covariance {
  /** The prior variance of the scores' common level. */
  static final double OFFSET = 0.05;

  /** How many responses are worked on together. */
  static final int RESPONSES_AT_ONCE = 64;

  private final Pool pool;
  private final KernelSet kernels;
  private final double[] weights;

  Covariance(Pool pool, KernelSet kernels, HyperParameters parameters) {
    this.pool = pool;
    this.kernels = kernels;
    this.weights = parameters.weights();
  }

  /** The covariances of the anchors. */
  DMatrixRMaj ofAnchors(FixedChunks chunks) {
    double[][] sums = kernels.sums(weights, chunks);
    DMatrixRMaj covariance = new DMatrixRMaj(sums.length, sums.length);
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j <= i; j++) {
        covariance.unsafe_set(i, j, sums[i][j] + OFFSET);
        covariance.unsafe_set(j, i, sums[i][j] + OFFSET);
      }
    }
    return covariance;
  }

  /** The covariances of responses with the anchors. */
  CrossCovariance withAnchors(List<Response> responses) {
    CrossCovariance block = new CrossCovariance(kernels.anchors(), responses.size());
    pool.prepare(responses);
    TraitReader reader = pool.reader();
    double[] row = new double[kernels.anchors()];
    for (int i = 0; i < responses.size(); i++) {
      Traits traits = pool.traits(responses.get(i).text(), reader);
      double self = kernels.sum(traits, weights, row);
      for (int a = 0; a < row.length; a++) {
        row[a] += OFFSET;
      }
      block.set(i, row, self + OFFSET);
    }
    return block;
  }
}
