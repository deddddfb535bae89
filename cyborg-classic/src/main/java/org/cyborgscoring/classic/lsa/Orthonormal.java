package org.cyborgscoring.classic.lsa;

import org.ejml.data.DMatrixRMaj;

/** Narrow dense matrices, stored by rows: their Gram matrix, and orthonormal columns. */
final class Orthonormal {
  private Orthonormal() {}

  /** ZᵀZ, summed in double precision. */
  static DMatrixRMaj gram(float[] z, int width) {
    double[] sums = new double[width * width];
    double[] row = new double[width];
    for (int from = 0; from < z.length; from += width) {
      for (int i = 0; i < width; i++) {
        row[i] = z[from + i];
      }
      for (int i = 0; i < width; i++) {
        double factor = row[i];
        int at = i * width;
        for (int j = 0; j <= i; j++) {
          sums[at + j] += factor * row[j];
        }
      }
    }
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < i; j++) {
        sums[j * width + i] = sums[i * width + j];
      }
    }
    return DMatrixRMaj.wrap(width, width, sums);
  }

  /** Z times a matrix of {@code width} rows and {@code columns} columns. */
  static float[] turned(float[] z, float[] turn, int width, int columns) {
    int rows = z.length / width;
    float[] product = new float[rows * columns];
    RowSum sum = new RowSum(turn, columns);
    for (int r = 0; r < rows; r++) {
      sum.begin(product, r * columns);
      for (int i = 0; i < width; i++) {
        sum.add(z[r * width + i], i);
      }
      sum.end();
    }
    return product;
  }

  /**
   * Makes the columns orthonormal in place by modified Gram and Schmidt, twice for accuracy; a
   * column that depends on those before it becomes zero.
   */
  static void columns(float[] z, int width) {
    int rows = z.length / width;
    double[][] columns = new double[width][rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < width; c++) {
        columns[c][r] = z[r * width + c];
      }
    }
    for (int c = 0; c < width; c++) {
      orthonormalise(columns, c);
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < width; c++) {
        z[r * width + c] = (float) columns[c][r];
      }
    }
  }

  private static void orthonormalise(double[][] columns, int c) {
    double[] column = columns[c];
    double before = Math.sqrt(dot(column, column));
    for (int pass = 0; pass < 2; pass++) {
      for (int other = 0; other < c; other++) {
        double along = dot(columns[other], column);
        for (int r = 0; r < column.length; r++) {
          column[r] -= along * columns[other][r];
        }
      }
    }
    double left = Math.sqrt(dot(column, column));
    double factor = left > 1e-6 * before ? 1 / left : 0;
    for (int r = 0; r < column.length; r++) {
      column[r] *= factor;
    }
  }

  /** The inner product, in four sums side by side. */
  private static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
