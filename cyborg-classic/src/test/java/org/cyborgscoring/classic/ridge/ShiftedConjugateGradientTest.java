package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class ShiftedConjugateGradientTest {
  private static final int ROWS = 40;
  private static final double[] PENALTIES = {.1, .5, 3};

  private final DMatrixRMaj[] matrices = matrices();
  private final double[] b =
      new SplittableRandom(2).doubles(ROWS * Lanes.COUNT).map(x -> x - .5).toArray();

  @Test
  void solvesForEveryPenaltyAndLaneLikeADirectSolver() {
    float[][] solutions =
        new ShiftedConjugateGradient(PENALTIES, 1e-8, 500).solve(this::multiply, b, step -> {});

    for (int p = 0; p < PENALTIES.length; p++) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        DMatrixRMaj exact = direct(PENALTIES[p], lane);
        for (int row = 0; row < ROWS; row++) {
          assertThat((double) solutions[p][row * Lanes.COUNT + lane])
              .isCloseTo(exact.get(row), within(1e-4));
        }
      }
    }
  }

  @Test
  void stopsWhenAllLanesAreDone() {
    AtomicInteger steps = new AtomicInteger();

    new ShiftedConjugateGradient(PENALTIES, 1e-1, 500)
        .solve(this::multiply, b, step -> steps.incrementAndGet());

    assertThat(steps.get()).isBetween(2, ROWS);
  }

  @Test
  void givesZeroForZero() {
    float[][] solutions =
        new ShiftedConjugateGradient(PENALTIES, 1e-6, 500)
            .solve(this::multiply, new double[b.length], step -> {});

    assertThat(solutions[0]).containsOnly(0f);
  }

  @Test
  void staysFiniteFarBeyondConvergence() {
    double[] wide = {1e-6, 1, 1e9};

    float[][] solutions =
        new ShiftedConjugateGradient(wide, 1e-15, 2000).solve(this::multiply, b, step -> {});

    for (float[] solution : solutions) {
      for (float value : solution) {
        assertThat(value).isFinite();
      }
    }
  }

  private DMatrixRMaj direct(double penalty, int lane) {
    DMatrixRMaj shifted = matrices[lane].copy();
    DMatrixRMaj right = new DMatrixRMaj(ROWS, 1);
    for (int row = 0; row < ROWS; row++) {
      shifted.add(row, row, penalty);
      right.set(row, b[row * Lanes.COUNT + lane]);
    }
    DMatrixRMaj solution = new DMatrixRMaj(ROWS, 1);
    assertThat(CommonOps_DDRM.solve(shifted, right, solution)).isTrue();
    return solution;
  }

  private void multiply(double[] vectors, double[] products) {
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      for (int row = 0; row < ROWS; row++) {
        double sum = 0;
        for (int k = 0; k < ROWS; k++) {
          sum += matrices[lane].get(row, k) * vectors[k * Lanes.COUNT + lane];
        }
        products[row * Lanes.COUNT + lane] = sum;
      }
    }
  }

  private static DMatrixRMaj[] matrices() {
    SplittableRandom random = new SplittableRandom(1);
    DMatrixRMaj[] matrices = new DMatrixRMaj[Lanes.COUNT];
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      DMatrixRMaj root = new DMatrixRMaj(ROWS, 10 + 4 * lane);
      for (int k = 0; k < root.getNumElements(); k++) {
        root.set(k, random.nextDouble() - .5);
      }
      matrices[lane] = new DMatrixRMaj(ROWS, ROWS);
      CommonOps_DDRM.multTransB(root, root, matrices[lane]);
    }
    return matrices;
  }
}
