package org.cyborgscoring.classic.lsa;

import java.util.Arrays;

/** A vector of which most entries are zero: the others with their indices. */
public final class SparseRow {
  private final int[] indices;
  private final float[] values;

  /**
   * The vector with these entries.
   *
   * @param indices each once, in any order; not copied and not to be changed
   * @param values one for each index; not copied and not to be changed
   */
  public SparseRow(int[] indices, float[] values) {
    if (indices.length != values.length) {
      throw new IllegalArgumentException(indices.length + " indices, " + values.length + " values");
    }
    this.indices = indices;
    this.values = values;
  }

  /** The number of entries that are kept. */
  public int entries() {
    return indices.length;
  }

  /** The index of an entry. */
  public int index(int entry) {
    return indices[entry];
  }

  /** The value of an entry. */
  public float value(int entry) {
    return values[entry];
  }

  /** The sum of the squared values. */
  public double squaredNorm() {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  /** The inner product with a dense vector. */
  public double dot(double[] dense) {
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      sum += values[i] * dense[indices[i]];
    }
    return sum;
  }

  @Override
  public String toString() {
    return "SparseRow[" + Arrays.toString(indices) + ", " + Arrays.toString(values) + "]";
  }
}
