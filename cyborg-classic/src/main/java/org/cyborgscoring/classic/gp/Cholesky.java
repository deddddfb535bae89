package org.cyborgscoring.classic.gp;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionBlock_DDRM;

/**
 * The lower triangle L of a positive definite matrix A = LLᵀ.
 *
 * <p>Solves run over many right-hand sides side by side: the inner loops then walk along rows, and
 * no result depends on how many sides are solved together.
 */
final class Cholesky {
  private static final int BLOCK = 60;

  private final int size;
  private final double[] lower;

  private Cholesky(int size, double[] lower) {
    this.size = size;
    this.lower = lower;
  }

  /** The decomposition, or none if the matrix is not positive definite. Keeps the matrix. */
  static Optional<Cholesky> tryOf(DMatrixRMaj matrix) {
    CholeskyDecompositionBlock_DDRM decomposition = new CholeskyDecompositionBlock_DDRM(BLOCK);
    decomposition.setExpectedMaxSize(matrix.numRows, matrix.numCols);
    if (!decomposition.decompose(matrix.copy())) {
      return Optional.empty();
    }
    return Optional.of(new Cholesky(matrix.numRows, decomposition.getT().getData()));
  }

  /**
   * The decomposition; a diagonal is added where rounding made the matrix indefinite, at first
   * 1e-10 of the mean diagonal and ten times more until it is enough.
   *
   * @throws ArithmeticException if the matrix is not finite or far from positive definite
   */
  static Cholesky of(DMatrixRMaj matrix) {
    Optional<Cholesky> exact = tryOf(matrix);
    double mean = 0;
    for (int i = 0; i < matrix.numRows; i++) {
      mean += matrix.unsafe_get(i, i) / matrix.numRows;
    }
    for (double share = 1e-10; exact.isEmpty() && share < 1e-2; share *= 10) {
      DMatrixRMaj lifted = matrix.copy();
      for (int i = 0; i < matrix.numRows; i++) {
        lifted.unsafe_set(i, i, matrix.unsafe_get(i, i) + share * mean);
      }
      exact = tryOf(lifted);
    }
    return exact.orElseThrow(() -> new ArithmeticException("The covariance is not definite."));
  }

  int size() {
    return size;
  }

  /** Half the logarithm of A's determinant. */
  double halfLogDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += StrictMath.log(lower[i * size + i]);
    }
    return sum;
  }

  /**
   * Replaces B by L⁻¹B.
   *
   * @param sides B, {@code size} rows of {@code count} numbers
   * @param from the rows of B above this one are known to be zero
   */
  void solveLower(double[] sides, int count, int from) {
    for (int i = from; i < size; i++) {
      int row = i * count;
      int j = from;
      for (; j + 3 < i; j += 4) {
        subtractFour(sides, count, row, j * count, lower, i * size + j);
      }
      for (; j < i; j++) {
        double factor = lower[i * size + j];
        int other = j * count;
        for (int c = 0; c < count; c++) {
          sides[row + c] -= factor * sides[other + c];
        }
      }
      double diagonal = lower[i * size + i];
      for (int c = 0; c < count; c++) {
        sides[row + c] /= diagonal;
      }
    }
  }

  /**
   * Four rows at once: the row they are taken from is then loaded and stored a quarter as often.
   */
  private static void subtractFour(
      double[] m, int count, int to, int from, double[] factors, int at) {
    double f0 = factors[at];
    double f1 = factors[at + 1];
    double f2 = factors[at + 2];
    double f3 = factors[at + 3];
    int r1 = from + count;
    int r2 = r1 + count;
    int r3 = r2 + count;
    for (int c = 0; c < count; c++) {
      m[to + c] -= (f0 * m[from + c] + f1 * m[r1 + c]) + (f2 * m[r2 + c] + f3 * m[r3 + c]);
    }
  }

  /** Replaces b by L⁻ᵀb. */
  void solveUpper(double[] side) {
    for (int i = size - 1; i >= 0; i--) {
      double value = side[i] / lower[i * size + i];
      side[i] = value;
      for (int j = 0; j < i; j++) {
        side[j] -= lower[i * size + j] * value;
      }
    }
  }

  /** A⁻¹b. */
  double[] solve(double[] side) {
    double[] solution = side.clone();
    solveLower(solution, 1, 0);
    solveUpper(solution);
    return solution;
  }

  /** L⁻¹ as rows, zero above the diagonal. */
  double[] inverseLower() {
    double[] inverse = new double[size * size];
    for (int i = 0; i < size; i++) {
      int row = i * size;
      for (int j = 0; j < i; j++) {
        double factor = lower[row + j];
        int other = j * size;
        for (int c = 0; c <= j; c++) {
          inverse[row + c] -= factor * inverse[other + c];
        }
      }
      double diagonal = lower[row + i];
      for (int c = 0; c < i; c++) {
        inverse[row + c] /= diagonal;
      }
      inverse[row + i] = 1 / diagonal;
    }
    return inverse;
  }

  /** The diagonal of A⁻¹. */
  double[] inverseDiagonal() {
    int width = 64;
    double[] diagonal = new double[size];
    double[] sides = new double[size * width];
    for (int from = 0; from < size; from += width) {
      Arrays.fill(sides, 0);
      int to = Math.min(size, from + width);
      for (int j = from; j < to; j++) {
        sides[j * width + j - from] = 1;
      }
      solveLower(sides, width, from);
      for (int i = from; i < size; i++) {
        for (int j = from; j < to; j++) {
          double value = sides[i * width + j - from];
          diagonal[j] += value * value;
        }
      }
    }
    return diagonal;
  }
}
