package org.cyborgscoring.classic.lsa;

import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.text.SparseRows;

/**
 * Multiplies a sparse matrix and its transpose with narrow dense matrices. The values are kept by
 * columns too, so that every entry of a product is summed by one thread in a fixed order.
 */
final class SparseProduct {
  private static final int ROWS_AT_ONCE = 256;
  private static final int COLUMNS_AT_ONCE = 2048;

  private final SparseRows matrix;
  private final FixedChunks chunks;
  private final int[] starts;
  private final int[] rows;
  private final float[] values;

  SparseProduct(SparseRows matrix, FixedChunks chunks) {
    this.matrix = matrix;
    this.chunks = chunks;
    int size = Math.toIntExact(matrix.size());
    this.starts = new int[matrix.columns() + 1];
    this.rows = new int[size];
    this.values = new float[size];
    transpose();
  }

  private void transpose() {
    for (SparseRows.Page page : matrix.pages()) {
      for (int column : page.columns()) {
        starts[column + 1]++;
      }
    }
    for (int c = 0; c < matrix.columns(); c++) {
      starts[c + 1] += starts[c];
    }
    int[] next = starts.clone();
    int row = 0;
    for (SparseRows.Page page : matrix.pages()) {
      for (int r = 0; r < page.rows(); r++, row++) {
        for (int e = page.starts()[r]; e < page.starts()[r + 1]; e++) {
          int at = next[page.columns()[e]]++;
          rows[at] = row;
          values[at] = page.values()[e];
        }
      }
    }
  }

  /** A times a matrix of as many rows as A has columns. */
  float[] times(float[] right, int width) {
    float[] product = new float[matrix.rows() * width];
    chunks.each(
        matrix.rows(),
        ROWS_AT_ONCE,
        (from, to) -> {
          RowSum sum = new RowSum(right, width);
          for (int row = from; row < to; row++) {
            SparseRows.Page page = matrix.pages().get(row / SparseRows.PAGE);
            int r = row % SparseRows.PAGE;
            sum.begin(product, row * width);
            for (int e = page.starts()[r]; e < page.starts()[r + 1]; e++) {
              sum.add(page.values()[e], page.columns()[e]);
            }
            sum.end();
          }
        });
    return product;
  }

  /** Aᵀ times a matrix of as many rows as A. */
  float[] transposeTimes(float[] right, int width) {
    float[] product = new float[matrix.columns() * width];
    chunks.each(
        matrix.columns(),
        COLUMNS_AT_ONCE,
        (from, to) -> {
          RowSum sum = new RowSum(right, width);
          for (int column = from; column < to; column++) {
            sum.begin(product, column * width);
            for (int e = starts[column]; e < starts[column + 1]; e++) {
              sum.add(values[e], rows[e]);
            }
            sum.end();
          }
        });
    return product;
  }
}
