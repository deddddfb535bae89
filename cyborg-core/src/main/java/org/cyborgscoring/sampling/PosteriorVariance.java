package org.cyborgscoring.sampling;

/**
 * The posterior of a Gaussian process with a linear kernel over points, as what is left of the
 * space: A = (Σ f f' / μ + I)⁻¹ over the points f observed so far, μ being the noise variance.
 *
 * <p>Observing x reduces the variance summed over all points by |F A x|² / (μ + x' A x), F holding
 * a point in each row. With M = F'F the numerator is x' A M A x.
 */
final class PosteriorVariance {
  private final double noise;
  private final double[][] moment;
  private final double[][] left;

  /**
   * The prior.
   *
   * @param relativeNoise μ as a multiple of the mean squared length of the points
   */
  PosteriorVariance(float[][] points, double relativeNoise) {
    int dimensions = points[0].length;
    this.moment = secondMoment(points, dimensions);
    this.left = new double[dimensions][dimensions];
    for (int d = 0; d < dimensions; d++) {
      left[d][d] = 1;
    }
    double total = 0;
    for (float[] point : points) {
      total += squaredLength(point);
    }
    // Points that all lie at the origin tell nothing, whatever the noise.
    this.noise = total > 0 ? relativeNoise * total / points.length : 1;
  }

  /** μ. */
  double noise() {
    return noise;
  }

  /** A x. */
  double[] image(float[] point) {
    double[] image = new double[left.length];
    for (int d = 0; d < image.length; d++) {
      double sum = 0;
      for (int i = 0; i < point.length; i++) {
        sum += point[i] * left[d][i];
      }
      image[d] = sum;
    }
    return image;
  }

  /** x' A x, given A x. */
  double own(float[] point, double[] image) {
    double sum = 0;
    for (int d = 0; d < image.length; d++) {
      sum += point[d] * image[d];
    }
    return sum;
  }

  /** x' A M A x, given A x. */
  double overAll(double[] image) {
    return dot(image, times(moment, image));
  }

  /** Observes a point, and tells what that changes for others. */
  Observation observe(float[] point) {
    double[] u = image(point);
    double delta = noise + own(point, u);
    double[] mu = times(moment, u);
    Observation observation = new Observation(u, times(left, mu), delta, dot(u, mu));
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j < u.length; j++) {
        left[i][j] -= u[i] * u[j] / delta;
      }
    }
    return observation;
  }

  private static double[][] secondMoment(float[][] points, int dimensions) {
    double[][] moment = new double[dimensions][dimensions];
    for (float[] point : points) {
      for (int i = 0; i < dimensions; i++) {
        double value = point[i];
        double[] row = moment[i];
        for (int j = 0; j <= i; j++) {
          row[j] += value * point[j];
        }
      }
    }
    for (int i = 0; i < dimensions; i++) {
      for (int j = 0; j < i; j++) {
        moment[j][i] = moment[i][j];
      }
    }
    return moment;
  }

  private static double squaredLength(float[] point) {
    double sum = 0;
    for (float value : point) {
      sum += (double) value * value;
    }
    return sum;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = dot(matrix[i], vector);
    }
    return result;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
