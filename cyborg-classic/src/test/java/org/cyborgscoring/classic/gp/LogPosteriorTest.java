package org.cyborgscoring.classic.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogPosteriorTest {
  private final double[][] points = Scenes.points(25, 1);
  private final double[] targets = Scenes.targets(points, 2);
  private final KernelMatrices kernels = Scenes.twoKernels(points);
  private final HyperPrior prior =
      new HyperPrior(new HyperParameters(new double[] {0.3, 0.3}, 0.5), 1.5);
  private final LogPosterior posterior = new LogPosterior(kernels, targets, 0.05, prior);

  @Test
  void hasTheGradientThatFiniteDifferencesShow() {
    double[] at = {-0.7, 0.4, -1.3};
    double[] gradient = new double[3];
    posterior.evaluate(at, gradient);

    for (int i = 0; i < at.length; i++) {
      double step = 1e-5;
      double[] more = at.clone();
      double[] less = at.clone();
      more[i] += step;
      less[i] -= step;
      double slope =
          (posterior.evaluate(more, new double[3]) - posterior.evaluate(less, new double[3]))
              / (2 * step);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
    }
  }

  @Test
  void isTheNormalDensityOfTheScoresTimesThePrior() {
    double[][] one = {points[0]};
    double[] target = {1.5};
    LogPosterior single = new LogPosterior(Scenes.twoKernels(one), target, 0.05, prior);
    double norm = one[0][0] * one[0][0] + one[0][1] * one[0][1];
    double variance = 0.3 * norm + 0.3 + 0.05 + 0.5;

    double value = single.evaluate(prior.centre().logarithms(), new double[3]);

    assertThat(value)
        .isCloseTo(0.5 * 1.5 * 1.5 / variance + 0.5 * Math.log(variance), within(1e-12));
  }

  @Test
  void findsLittleNoiseWhereThereIsLittle() {
    double[] smooth = new double[points.length];
    for (int i = 0; i < smooth.length; i++) {
      smooth[i] = 2 * points[i][0] - points[i][1];
    }
    double[] start = prior.centre().logarithms();

    double[] found =
        new Lbfgs(60, 1e-4).minimise(new LogPosterior(kernels, smooth, 0.05, prior), start);

    assertThat(HyperParameters.ofLogarithms(found).noise()).isLessThan(0.05);
  }
}
