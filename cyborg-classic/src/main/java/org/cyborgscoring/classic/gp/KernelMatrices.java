package org.cyborgscoring.classic.gp;

import java.util.List;

/**
 * The values of several kernels between the same n responses.
 *
 * <p>Of each symmetric matrix only the lower triangle is kept, row after row.
 */
public final class KernelMatrices {
  private final int size;
  private final List<double[]> triangles;

  /**
   * These matrices.
   *
   * @param size n
   * @param triangles for each kernel its n(n + 1)/2 values, row after row up to the diagonal; not
   *     copied and not to be changed
   */
  public KernelMatrices(int size, List<double[]> triangles) {
    this.size = size;
    this.triangles = List.copyOf(triangles);
    for (double[] triangle : triangles) {
      if (triangle.length != size * (size + 1) / 2) {
        throw new IllegalArgumentException(triangle.length + " values for " + size + " responses");
      }
    }
  }

  /** The number of responses. */
  public int size() {
    return size;
  }

  /** The number of kernels. */
  public int kernels() {
    return triangles.size();
  }

  double[] triangle(int kernel) {
    return triangles.get(kernel);
  }
}
