package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cyborgscoring.classic.Workers;
import org.junit.jupiter.api.Test;

class TextKernelTest {
  private final List<String> texts = RidgeFixture.texts(300, new SplittableRandom(1));
  private final Labels labels = RidgeFixture.labels(texts, new SplittableRandom(2));
  private final double[] vectors =
      new SplittableRandom(3).doubles((long) texts.size() * Lanes.COUNT).map(x -> x - .5).toArray();

  @Test
  void givesTheSameBitsOnAnyNumberOfThreads() {
    assertThat(products(1, vectors))
        .isEqualTo(products(2, vectors))
        .isEqualTo(products(7, vectors));
  }

  @Test
  void isSymmetric() {
    double[] others = new SplittableRandom(4).doubles(vectors.length).toArray();

    assertThat(dot(others, products(1, vectors), 1))
        .isCloseTo(dot(vectors, products(1, others), 1), within(1e-2));
  }

  @Test
  void hasTheWeightsOfItsLinearModel() {
    try (Workers workers = new Workers(1)) {
      TextKernel kernel = kernel(workers);
      double[] products = new double[vectors.length];
      kernel.apply(vectors, products);
      float[] columns = kernel.columnSums(vectors).clone();
      float[] surface = kernel.surfaceSums().clone();
      float[] dots = new float[Lanes.COUNT];

      int row = 270;
      RidgeFixture.rows(texts, workers).page(1).dot(row - PackedRows.PAGE, columns, dots);
      RidgeFixture.surface(texts, workers).dot(row, surface, new float[SurfaceTerms.COUNT], dots);

      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        assertThat((double) dots[lane]).isCloseTo(products[row * Lanes.COUNT + lane], within(1e-4));
      }
    }
  }

  @Test
  void scalesTheTextsOfALaneToAMeanSquaredDistanceOfOne() {
    double[] distance = new double[Lanes.COUNT];
    try (Workers workers = new Workers(1)) {
      PackedRows rows = RidgeFixture.rows(texts, workers);
      float[] factors = Screening.of(rows, labels, true, workers);
      double[] totals = labels.totalWeights();
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        double[] mean = new double[rows.columns()];
        for (int pass = 0; pass < 2; pass++) {
          for (int i = 0; i < texts.size(); i++) {
            double[] x = new double[rows.columns()];
            rows.page(i / PackedRows.PAGE)
                .visit(i % PackedRows.PAGE, (column, value) -> x[column] += value);
            double share = labels.weight(i, lane) / totals[lane];
            for (int c = 0; c < x.length; c++) {
              if (pass == 0) {
                mean[c] += share * x[c];
              } else {
                double d = x[c] - mean[c];
                distance[lane] += share * factors[c * Lanes.COUNT + lane] * d * d;
              }
            }
          }
        }
      }
    }
    // Not exactly: two blocks that share a bucket are taken for independent.
    assertThat(distance)
        .satisfies(
            all ->
                assertThat(Arrays.stream(all))
                    .allSatisfy(d -> assertThat(d).isCloseTo(1, within(.01))));
  }

  private TextKernel kernel(Workers workers) {
    PackedRows rows = RidgeFixture.rows(texts, workers);
    return new TextKernel(
        rows,
        RidgeFixture.surface(texts, workers),
        Screening.of(rows, labels, true, workers),
        workers);
  }

  private double[] products(int threads, double[] of) {
    double[] products = new double[of.length];
    try (Workers workers = new Workers(threads)) {
      kernel(workers).apply(of, products);
    }
    return products;
  }

  private static double dot(double[] a, double[] b, int lane) {
    double sum = 0;
    for (int k = lane; k < a.length; k += Lanes.COUNT) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
