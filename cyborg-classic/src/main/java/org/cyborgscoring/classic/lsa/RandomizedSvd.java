package org.cyborgscoring.classic.lsa;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.text.SparseRows;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.SymmetricQRAlgorithmDecomposition_DDRM;

/**
 * Finds the leading singular vectors of a large sparse matrix by subspace iteration from a random
 * start (Halko, Martinsson &amp; Tropp 2011, algorithms 4.4 and 5.1). Memory and time are linear in
 * the matrix's stored values, its rows and its columns.
 *
 * @param rank how many vectors are wanted
 * @param oversampling how many more are carried along to make those accurate
 * @param iterations how often the subspace is multiplied with the matrix and its transpose
 */
public record RandomizedSvd(int rank, int oversampling, int iterations) {
  private static final double NEGLIGIBLE = 1e-5;

  /**
   * Decomposes a matrix A.
   *
   * @param matrix A
   * @param random draws the start
   * @param chunks does the multiplications
   * @return at most {@code rank} vectors; fewer if A's rank is smaller
   */
  public SingularVectors of(SparseRows matrix, RandomGenerator random, FixedChunks chunks) {
    int rows = matrix.rows();
    int width = Math.min(rank + oversampling, Math.min(rows, matrix.columns()));
    if (width == 0) {
      return new SingularVectors(new float[0], new double[0]);
    }
    float[] basis = new float[rows * width];
    for (int i = 0; i < basis.length; i++) {
      basis[i] = (float) random.nextGaussian();
    }
    SparseProduct product = new SparseProduct(matrix, chunks);
    Orthonormal.columns(basis, width);
    for (int i = 0; i < iterations; i++) {
      basis = product.times(product.transposeTimes(basis, width), width);
      Orthonormal.columns(basis, width);
    }
    return vectors(product.transposeTimes(basis, width), width);
  }

  /** Right singular vectors from Z = AᵀQ: those of QᵀA, by the eigenvectors of ZᵀZ. */
  private SingularVectors vectors(float[] z, int width) {
    SymmetricQRAlgorithmDecomposition_DDRM eigen = new SymmetricQRAlgorithmDecomposition_DDRM(true);
    DMatrixRMaj gram = Orthonormal.gram(z, width);
    if (!eigen.decompose(gram)) {
      throw new ArithmeticException("The eigenvalues did not converge.");
    }
    Integer[] order = new Integer[width];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, (a, b) -> Double.compare(eigen.getEigenvalue(b).real, eigen.getEigenvalue(a).real));
    double largest = eigen.getEigenvalue(order[0]).real;
    int found = 0;
    while (found < Math.min(rank, width)
        && eigen.getEigenvalue(order[found]).real > NEGLIGIBLE * NEGLIGIBLE * largest) {
      found++;
    }
    double[] values = new double[found];
    float[] turn = new float[width * found];
    for (int r = 0; r < found; r++) {
      values[r] = Math.sqrt(eigen.getEigenvalue(order[r]).real);
      DMatrixRMaj vector = eigen.getEigenVector(order[r]);
      double sign = largestIsNegative(vector) ? -1 : 1;
      for (int i = 0; i < width; i++) {
        turn[i * found + r] = (float) (sign * vector.get(i) / values[r]);
      }
    }
    return new SingularVectors(Orthonormal.turned(z, turn, width, found), values);
  }

  private static boolean largestIsNegative(DMatrixRMaj vector) {
    double largest = 0;
    for (double value : vector.getData()) {
      if (Math.abs(value) > Math.abs(largest)) {
        largest = value;
      }
    }
    return largest < 0;
  }
}
