package org.cyborgscoring.classic.gp;

import java.util.ArrayList;
import java.util.List;

/**
 * Gaussian process regression through m inducing responses by the fully independent training
 * conditional: given the targets of the inducing responses all others are independent, each with
 * its exact prior variance (Snelson &amp; Ghahramani 2006; Quiñonero-Candela &amp; Rasmussen 2005,
 * section 6). Training responses are streamed: memory grows with m² alone, time with m² for each of
 * them. With every training response inducing it is the exact process.
 */
public final class SparseGaussianProcess implements GaussianProcess {
  private final InducingResponses inducing;
  private final double noise;
  private final Cholesky posterior;
  private final double[] beta;

  SparseGaussianProcess(
      InducingResponses inducing, double noise, Cholesky posterior, double[] beta) {
    this.inducing = inducing;
    this.noise = noise;
    this.posterior = posterior;
    this.beta = beta;
  }

  @Override
  public List<Prediction> predict(CrossCovariance block) {
    int size = block.size();
    double[] rows = inducing.whiten(block);
    double[] means = CrossCovariance.combine(rows, beta, size);
    double[] explained = CrossCovariance.squares(rows, size);
    posterior.solveLower(rows, size, 0);
    double[] uncertain = CrossCovariance.squares(rows, size);
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double independent = Math.max(0, block.variance(i) - explained[i]);
      predictions.add(new Prediction(means[i], independent + uncertain[i] + noise));
    }
    return predictions;
  }

  /**
   * What the process would predict for a block of its own training responses had each been left
   * out, the hyper-parameters and the inducing responses (their texts, not their targets)
   * unchanged.
   *
   * <p>The exact leave-one-out formula, applied to the covariance this process stands for, of which
   * the matrix inversion lemma gives the diagonal.
   *
   * @param targets the targets of the block
   */
  public List<Prediction> leaveOneOut(CrossCovariance block, double[] targets) {
    int size = block.size();
    double[] rows = inducing.whiten(block);
    double[] means = CrossCovariance.combine(rows, beta, size);
    double[] explained = CrossCovariance.squares(rows, size);
    posterior.solveLower(rows, size, 0);
    double[] uncertain = CrossCovariance.squares(rows, size);
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double own = Math.max(0, block.variance(i) - explained[i]) + noise;
      double rest = 1 - uncertain[i] / own;
      double mean = targets[i] - (targets[i] - means[i]) / rest;
      predictions.add(new Prediction(mean, own / rest));
    }
    return predictions;
  }
}
