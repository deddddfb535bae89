package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cyborgscoring.classic.Workers;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.ScorePairs;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The matrix-free fit against the equations of weighted ridge regression, solved outright. */
class RidgeFitTest {
  private static final double PENALTY = .7;

  private final Workers workers = new Workers(2);
  private final List<String> texts = RidgeFixture.texts(60, new SplittableRandom(1));
  private final Labels labels = RidgeFixture.labels(texts, new SplittableRandom(2));
  private final PackedRows rows = RidgeFixture.rows(texts, workers);
  private final TextKernel kernel =
      new TextKernel(
          rows,
          RidgeFixture.surface(texts, workers),
          Screening.of(rows, labels, true, workers),
          workers);

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void predictsEveryFoldLikeAFitOnTheOthersAlone() {
    RidgeFit fit = RidgeFit.of(kernel, labels, settings(List.of(PENALTY)), RidgeFixture.run());

    for (int i = 0; i < texts.size(); i++) {
      assertThat(fit.leftOut()[i]).isCloseTo(solvedOutright(labels.folds()[i])[i], within(1e-3));
    }
  }

  @Test
  void givesTheWeightsOfTheFitOnAllRows() {
    RidgeFit fit = RidgeFit.of(kernel, labels, settings(List.of(PENALTY)), RidgeFixture.run());
    double[] exact = solvedOutright(Lanes.WHOLE);
    RidgeSettings settings = settings(List.of(PENALTY));

    RidgeTraining training = RidgeTraining.of(texts, labels, settings, workers, RidgeFixture.run());

    assertThat(fit.columnWeights()).hasSize(rows.columns());
    // The training uses block factors of its own, so only what it gives is compared, loosely.
    TextReader reader = new TextReader(settings.features());
    double[] scores = new double[texts.size()];
    for (int i = 0; i < scores.length; i++) {
      reader.read(texts.get(i));
      scores[i] = training.score().of(reader);
    }
    assertThat(correlation(scores, exact)).isGreaterThan(.98);
  }

  @Test
  void choosesThePenaltyWithTheLeastError() {
    List<Double> penalties = List.of(.01, .1, 1.0, 10.0, 100.0);

    RidgeFit chosen = RidgeFit.of(kernel, labels, settings(penalties), RidgeFixture.run());

    for (double penalty : penalties) {
      RidgeFit one = RidgeFit.of(kernel, labels, settings(List.of(penalty)), RidgeFixture.run());
      assertThat(chosen.error()).isLessThanOrEqualTo(one.error() + 1e-6);
    }
  }

  private static RidgeSettings settings(List<Double> penalties) {
    RidgeSettings standard = RidgeSettings.STANDARD;
    return new RidgeSettings(
        standard.features(), standard.blockWeights(), true, .1, .03, penalties, 1e-6, 500);
  }

  /** Predictions for all rows of a lane: b + K α with (K + λ W⁻¹) α = y - b and Σ α = 0. */
  private double[] solvedOutright(int lane) {
    int n = texts.size();
    double[][] k = kernelMatrix(lane);
    int[] train = IntStream.range(0, n).filter(i -> labels.weight(i, lane) > 0).toArray();
    int m = train.length;
    DMatrixRMaj system = new DMatrixRMaj(m + 1, m + 1);
    DMatrixRMaj right = new DMatrixRMaj(m + 1, 1);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        system.set(i, j, k[train[i]][train[j]]);
      }
      system.add(i, i, PENALTY / labels.weights()[train[i]]);
      system.set(i, m, 1);
      system.set(m, i, 1);
      right.set(i, labels.values()[train[i]]);
    }
    DMatrixRMaj solution = new DMatrixRMaj(m + 1, 1);
    assertThat(CommonOps_DDRM.solve(system, right, solution)).isTrue();
    double[] predictions = new double[n];
    for (int i = 0; i < n; i++) {
      predictions[i] = solution.get(m);
      for (int j = 0; j < m; j++) {
        predictions[i] += k[i][train[j]] * solution.get(j);
      }
    }
    return predictions;
  }

  private double[][] kernelMatrix(int lane) {
    int n = texts.size();
    double[][] matrix = new double[n][n];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n * Lanes.COUNT];
      double[] products = new double[unit.length];
      unit[j * Lanes.COUNT + lane] = 1;
      kernel.apply(unit, products);
      for (int i = 0; i < n; i++) {
        matrix[i][j] = products[i * Lanes.COUNT + lane];
      }
    }
    return matrix;
  }

  private static double correlation(double[] one, double[] other) {
    return ((Estimate.Defined) new PearsonCorrelation().compute(ScorePairs.of(one, other))).value();
  }
}
