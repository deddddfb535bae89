package org.cyborgscoring.sampling;

/**
 * Sequential transductive experimental design as Yu, Bi and Tresp (2006) write it down: with the
 * whole kernel matrix, which is deflated after every choice. The yardstick of the fast way.
 */
final class KernelDeflation {
  private final double[][] kernel;
  private final double noise;

  KernelDeflation(float[][] points, double relativeNoise) {
    int n = points.length;
    kernel = new double[n][n];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int d = 0; d < points[i].length; d++) {
          kernel[i][j] += (double) points[i][d] * points[j][d];
        }
      }
      squares += kernel[i][i];
    }
    noise = relativeNoise * squares / n;
  }

  /** The reduction of the summed posterior variance by choosing this point next. */
  double reduction(int point) {
    double sum = 0;
    for (double value : kernel[point]) {
      sum += value * value;
    }
    return sum / (kernel[point][point] + noise);
  }

  /** The largest reduction by a point that is not taken. */
  double most(boolean[] taken) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < kernel.length; i++) {
      if (!taken[i]) {
        most = Math.max(most, reduction(i));
      }
    }
    return most;
  }

  void choose(int point) {
    double[] column = kernel[point].clone();
    double divisor = kernel[point][point] + noise;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel.length; j++) {
        kernel[i][j] -= column[i] * column[j] / divisor;
      }
    }
  }

  /** The posterior variance summed over all points. */
  double variance() {
    double trace = 0;
    for (int i = 0; i < kernel.length; i++) {
      trace += kernel[i][i];
    }
    return trace;
  }
}
