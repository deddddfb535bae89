package org.cyborgscoring.classic.lsa;

import java.util.Arrays;

/**
 * The leading right singular vectors of a matrix of responses by terms, and the singular values.
 *
 * <p>The product of a response's row with them is its place in the latent space, whether the
 * response belonged to the matrix or not ("folding in"; Deerwester et al. 1990). Inner products
 * there approximate those of the rows as well as the rank allows.
 */
public final class SingularVectors {
  private final float[] vectors;
  private final double[] values;

  /**
   * These vectors.
   *
   * @param vectors for each term its entries in all vectors; not copied
   * @param values the singular values, descending
   */
  SingularVectors(float[] vectors, double[] values) {
    this.vectors = vectors;
    this.values = values;
  }

  /** The number of vectors. */
  public int rank() {
    return values.length;
  }

  /** A copy of the singular values, descending. */
  public double[] values() {
    return values.clone();
  }

  /** The entry of a vector for a term. */
  float entry(int term, int vector) {
    return vectors[term * values.length + vector];
  }

  /**
   * Adds a row's product with the vectors to a place in the latent space.
   *
   * @param place one coordinate for each vector
   * @param row the terms of a response
   * @param offset what to add to a term's index to find its entries
   * @param factor what to multiply the values with
   */
  void addTo(float[] place, SparseRow row, int offset, double factor) {
    RowSum sum = new RowSum(vectors, values.length);
    sum.begin(place, 0);
    for (int e = 0; e < row.entries(); e++) {
      sum.add((float) (factor * row.value(e)), offset + row.index(e));
    }
    sum.end();
  }

  @Override
  public String toString() {
    return "SingularVectors" + Arrays.toString(values);
  }
}
