package org.cyborgscoring.classic.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class SparseGaussianProcessTest {
  private static final double NOISE = 0.2;

  private final double[][] points = Scenes.points(60, 1);
  private final double[] targets = Scenes.targets(points, 2);
  private final double[][] others = Scenes.points(8, 3);

  private static SparseAccumulator taught(
      InducingResponses inducing, double[][] inducingPoints, double[][] points, double[] targets) {
    SparseAccumulator accumulator = new SparseAccumulator(inducing, NOISE);
    for (int from = 0; from < points.length; from += 7) {
      int to = Math.min(points.length, from + 7);
      accumulator.add(
          Scenes.between(inducingPoints, Arrays.copyOfRange(points, from, to)),
          Arrays.copyOfRange(targets, from, to));
    }
    return accumulator;
  }

  private static SparseGaussianProcess fit(
      double[][] inducing, double[][] points, double[] targets) {
    return taught(new InducingResponses(Scenes.covariance(inducing)), inducing, points, targets)
        .fit();
  }

  @Test
  void isTheExactProcessWhenAllTrainingResponsesAreInducing() {
    ExactGaussianProcess exact =
        new ExactGaussianProcess(Scenes.covariance(points), NOISE, targets);

    SparseGaussianProcess sparse = fit(points, points, targets);

    assertAlike(
        sparse.predict(Scenes.between(points, others)),
        exact.predict(Scenes.between(points, others)));
    assertAlike(sparse.leaveOneOut(Scenes.between(points, points), targets), exact.leaveOneOut());
  }

  @Test
  void isTheExactProcessOfItsOwnCovarianceWhenFewAreInducing() {
    double[][] inducing = Arrays.copyOf(points, 12);
    SparseGaussianProcess sparse = fit(inducing, points, targets);

    ExactGaussianProcess exact = new ExactGaussianProcess(own(inducing, points), NOISE, targets);

    assertAlike(sparse.leaveOneOut(Scenes.between(inducing, points), targets), exact.leaveOneOut());
  }

  /** Prior covariance through the inducing points, with the exact variances on the diagonal. */
  private static DMatrixRMaj own(double[][] inducing, double[][] points) {
    DMatrixRMaj across = new DMatrixRMaj(points.length, inducing.length);
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < inducing.length; j++) {
        across.set(i, j, Scenes.kernel(points[i], inducing[j]));
      }
    }
    DMatrixRMaj precision = Scenes.covariance(inducing);
    CommonOps_DDRM.invert(precision);
    DMatrixRMaj weights = new DMatrixRMaj(points.length, inducing.length);
    CommonOps_DDRM.mult(across, precision, weights);
    DMatrixRMaj own = new DMatrixRMaj(points.length, points.length);
    CommonOps_DDRM.multTransB(weights, across, own);
    for (int i = 0; i < points.length; i++) {
      own.set(i, i, Scenes.kernel(points[i], points[i]));
    }
    return own;
  }

  @Test
  void learnsTheSameFromMergedParts() {
    double[][] inducingPoints = Arrays.copyOf(points, 12);
    InducingResponses inducing = new InducingResponses(Scenes.covariance(inducingPoints));
    SparseAccumulator whole = taught(inducing, inducingPoints, points, targets);
    SparseAccumulator first =
        taught(inducing, inducingPoints, Arrays.copyOf(points, 30), Arrays.copyOf(targets, 30));
    SparseAccumulator second =
        taught(
            inducing,
            inducingPoints,
            Arrays.copyOfRange(points, 30, 60),
            Arrays.copyOfRange(targets, 30, 60));

    first.merge(second);

    assertAlike(
        first.fit().predict(Scenes.between(inducingPoints, others)),
        whole.fit().predict(Scenes.between(inducingPoints, others)));
  }

  private static void assertAlike(List<Prediction> found, List<Prediction> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).mean()).isCloseTo(expected.get(i).mean(), within(1e-5));
      assertThat(found.get(i).variance()).isCloseTo(expected.get(i).variance(), within(1e-5));
    }
  }
}
