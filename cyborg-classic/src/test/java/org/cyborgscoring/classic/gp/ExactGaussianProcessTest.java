package org.cyborgscoring.classic.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class ExactGaussianProcessTest {
  private static final double NOISE = 0.2;

  private final double[][] points = Scenes.points(70, 1);
  private final double[] targets = Scenes.targets(points, 2);
  private final ExactGaussianProcess process =
      new ExactGaussianProcess(Scenes.covariance(points), NOISE, targets);

  @Test
  void predictsTheConditionalMeanAndVariance() {
    double[][] others = Scenes.points(9, 3);

    List<Prediction> predictions = process.predict(Scenes.between(points, others));

    DMatrixRMaj noisy = Scenes.covariance(points);
    for (int i = 0; i < points.length; i++) {
      noisy.add(i, i, NOISE);
    }
    CommonOps_DDRM.invert(noisy);
    for (int p = 0; p < others.length; p++) {
      double mean = 0;
      double variance = Scenes.kernel(others[p], others[p]) + NOISE;
      for (int i = 0; i < points.length; i++) {
        double weight = 0;
        for (int j = 0; j < points.length; j++) {
          weight += noisy.get(i, j) * Scenes.kernel(points[j], others[p]);
        }
        mean += weight * targets[i];
        variance -= weight * Scenes.kernel(points[i], others[p]);
      }
      assertThat(predictions.get(p).mean()).isCloseTo(mean, within(1e-9));
      assertThat(predictions.get(p).variance()).isCloseTo(variance, within(1e-9));
    }
  }

  @Test
  void leavesOneOutAsIfFittedWithoutIt() {
    List<Prediction> leftOut = process.leaveOneOut();

    for (int i = 0; i < points.length; i += 7) {
      double[][] rest = Scenes.without(points, i);
      Prediction refitted =
          new ExactGaussianProcess(Scenes.covariance(rest), NOISE, Scenes.without(targets, i))
              .predict(Scenes.between(rest, new double[][] {points[i]}))
              .get(0);
      assertThat(leftOut.get(i).mean()).isCloseTo(refitted.mean(), within(1e-9));
      assertThat(leftOut.get(i).variance()).isCloseTo(refitted.variance(), within(1e-9));
    }
  }

  @Test
  void predictsEachResponseAsItWouldAlone() {
    double[][] others = Scenes.points(5, 4);

    List<Prediction> together = process.predict(Scenes.between(points, others));

    for (int p = 0; p < others.length; p++) {
      double[][] alone = {others[p]};
      assertThat(process.predict(Scenes.between(points, alone)).get(0)).isEqualTo(together.get(p));
    }
  }

  @Test
  void survivesResponsesThatAreAllAlike() {
    double[][] alike = new double[20][];
    Arrays.fill(alike, new double[] {0.5, 0.5});

    ExactGaussianProcess flat =
        new ExactGaussianProcess(
            Scenes.covariance(alike), 1e-12, Scenes.targets(Scenes.points(20, 5), 6));

    assertThat(flat.predict(Scenes.between(alike, alike)).get(0).mean()).isFinite();
  }
}
