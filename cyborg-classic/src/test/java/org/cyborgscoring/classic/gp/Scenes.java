package org.cyborgscoring.classic.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;

/** Small regression problems with known covariances. */
final class Scenes {
  private Scenes() {}

  /** Points scattered over the unit square, the same for the same seed. */
  static double[][] points(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = new double[] {random.nextDouble(), random.nextDouble()};
    }
    return points;
  }

  static double[] targets(double[][] points, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] targets = new double[points.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = Math.sin(5 * points[i][0]) - points[i][1] + 0.3 * (random.nextDouble() - 0.5);
    }
    return targets;
  }

  static double kernel(double[] a, double[] b) {
    double dx = a[0] - b[0];
    double dy = a[1] - b[1];
    return Math.exp(-4 * (dx * dx + dy * dy)) + 0.3 * (1 + a[0] * b[0] + a[1] * b[1]);
  }

  static DMatrixRMaj covariance(double[][] points) {
    DMatrixRMaj matrix = new DMatrixRMaj(points.length, points.length);
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        matrix.set(i, j, kernel(points[i], points[j]));
      }
    }
    return matrix;
  }

  static CrossCovariance between(double[][] anchors, double[][] points) {
    CrossCovariance block = new CrossCovariance(anchors.length, points.length);
    for (int p = 0; p < points.length; p++) {
      double[] row = new double[anchors.length];
      for (int a = 0; a < anchors.length; a++) {
        row[a] = kernel(anchors[a], points[p]);
      }
      block.set(p, row, kernel(points[p], points[p]));
    }
    return block;
  }

  static KernelMatrices twoKernels(double[][] points) {
    List<double[]> triangles = new ArrayList<>();
    triangles.add(triangle(points, (a, b) -> a[0] * b[0] + a[1] * b[1]));
    triangles.add(
        triangle(
            points,
            (a, b) -> {
              double dx = a[0] - b[0];
              double dy = a[1] - b[1];
              return Math.exp(-3 * (dx * dx + dy * dy));
            }));
    return new KernelMatrices(points.length, triangles);
  }

  interface Kernel {
    double value(double[] a, double[] b);
  }

  private static double[] triangle(double[][] points, Kernel kernel) {
    double[] triangle = new double[points.length * (points.length + 1) / 2];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j <= i; j++) {
        triangle[at++] = kernel.value(points[i], points[j]);
      }
    }
    return triangle;
  }

  static double[][] without(double[][] points, int left) {
    List<double[]> rest = new ArrayList<>(List.of(points));
    rest.remove(left);
    return rest.toArray(new double[0][]);
  }

  static double[] without(double[] values, int left) {
    double[] rest = new double[values.length - 1];
    for (int i = 0, at = 0; i < values.length; i++) {
      if (i != left) {
        rest[at++] = values[i];
      }
    }
    return rest;
  }
}
