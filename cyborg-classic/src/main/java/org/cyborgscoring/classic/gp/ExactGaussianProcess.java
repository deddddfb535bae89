package org.cyborgscoring.classic.gp;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Gaussian process regression by one Cholesky decomposition (Rasmussen &amp; Williams 2006,
 * algorithm 2.1): n³/6 multiplications to fit, n²/2 for each prediction.
 */
public final class ExactGaussianProcess implements GaussianProcess {
  private final double noise;
  private final Cholesky cholesky;
  private final double[] targets;
  private final double[] alpha;

  /**
   * Fits the process.
   *
   * @param covariance prior covariances of the n training responses, without noise; overwritten
   * @param noise the variance of a target about its expectation, above 0
   * @param targets the n targets, of prior mean 0
   */
  public ExactGaussianProcess(DMatrixRMaj covariance, double noise, double[] targets) {
    for (int i = 0; i < targets.length; i++) {
      covariance.unsafe_set(i, i, covariance.unsafe_get(i, i) + noise);
    }
    this.noise = noise;
    this.cholesky = Cholesky.of(covariance);
    this.targets = targets.clone();
    this.alpha = cholesky.solve(targets);
  }

  @Override
  public List<Prediction> predict(CrossCovariance block) {
    double[] rows = block.rows();
    double[] means = CrossCovariance.combine(rows, alpha, block.size());
    cholesky.solveLower(rows, block.size(), 0);
    double[] explained = CrossCovariance.squares(rows, block.size());
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      double remaining = Math.max(0, block.variance(i) - explained[i]);
      predictions.add(new Prediction(means[i], remaining + noise));
    }
    return predictions;
  }

  /**
   * What the process would predict for each training response had it been fitted on the others, the
   * hyper-parameters unchanged (Rasmussen &amp; Williams 2006, eqs. 5.10 to 5.12).
   */
  public List<Prediction> leaveOneOut() {
    double[] precision = cholesky.inverseDiagonal();
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      predictions.add(new Prediction(targets[i] - alpha[i] / precision[i], 1 / precision[i]));
    }
    return predictions;
  }
}
