package org.cyborgscoring.classic.lsagp;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.gp.HyperParameters;
import org.cyborgscoring.classic.gp.HyperPrior;
import org.cyborgscoring.classic.gp.KernelMatrices;
import org.cyborgscoring.classic.gp.Lbfgs;
import org.cyborgscoring.classic.gp.LogPosterior;
import org.cyborgscoring.classic.kernel.KernelSet;

/**
 * Weighs the kernels by the evidence of the hand scores: the hyper-parameters of the largest
 * posterior density.
 *
 * @param most of how many hand scores the evidence is taken, the first ones
 * @param iterations how many steps the search takes at most
 * @param spread the prior standard deviation of each logarithm
 */
record Evidence(int most, int iterations, double spread) {
  private static final double EXPLAINED = 0.5;
  private static final double NOISE = 0.5;
  private static final double TOLERANCE = 0.01;

  /**
   * The hyper-parameters.
   *
   * @param kernels the kernels, their anchors being the first hand-scored responses
   * @param targets the standardised scores of the hand-scored responses
   */
  HyperParameters weigh(KernelSet kernels, double[] targets, FixedChunks chunks) {
    int n = Math.min(most, kernels.anchors());
    List<double[]> triangles = kernels.triangles(n, chunks);
    double[] weights = new double[triangles.size()];
    Arrays.fill(weights, EXPLAINED / weights.length);
    HyperPrior prior = new HyperPrior(new HyperParameters(weights, NOISE), spread);
    LogPosterior posterior =
        new LogPosterior(
            new KernelMatrices(n, triangles), Arrays.copyOf(targets, n), Covariance.OFFSET, prior);
    return HyperParameters.ofLogarithms(
        new Lbfgs(iterations, TOLERANCE).minimise(posterior, prior.centre().logarithms()));
  }
}
