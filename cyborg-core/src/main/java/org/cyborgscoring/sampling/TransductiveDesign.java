package org.cyborgscoring.sampling;

import org.cyborgscoring.scoring.RunContext;

/**
 * Sequential transductive experimental design: chooses, one after the other, the point whose label
 * would most reduce the posterior variance of a Gaussian process summed over all points (Yu, Bi and
 * Tresp, <i>Active learning via transductive experimental design</i>, ICML 2006).
 *
 * <p>With features F (n by d), kernel F F' and noise μ, let A = (Σ f f' + μ I)⁻¹ μ over the chosen
 * f, starting from I. Choosing x reduces the summed variance by |F A f|² / (μ + f' A f). With M =
 * F'F both numerator q = f' A M A f and a = f' A f are kept for every point and updated in O(d)
 * when A loses a rank: for the chosen f, u = A f and δ = μ + f'u,
 *
 * <pre>  a ← a − (g'u)² / δ
 *  q ← q − 2 (g'AMu)(g'u) / δ + (u'Mu)(g'u)² / δ²</pre>
 *
 * <p>for every point g. The whole choice takes O(n·d) memory and O(budget·n·d + n·d²) time; no n by
 * n matrix is ever formed. Ties go to the point that comes first, so the choice is deterministic.
 */
public final class TransductiveDesign {
  /** The default noise variance, relative to the mean squared length of the points. */
  public static final double DEFAULT_NOISE = 0.1;

  private final float[][] points;
  private final int dimensions;
  private final double noise;
  private final double[] q;
  private final double[] a;
  private final double[][] inverse;
  private final double[][] moment;

  private TransductiveDesign(float[][] points, double relativeNoise) {
    this.points = points;
    this.dimensions = points[0].length;
    this.moment = secondMoment(points, dimensions);
    this.inverse = identity(dimensions);
    this.q = new double[points.length];
    this.a = new double[points.length];
    double total = 0;
    for (int i = 0; i < points.length; i++) {
      double[] image = times(moment, points[i]);
      q[i] = dot(points[i], image);
      a[i] = dot(points[i], points[i]);
      total += a[i];
    }
    this.noise = Math.max(relativeNoise * total / points.length, Double.MIN_NORMAL);
  }

  /**
   * Chooses points.
   *
   * @param points one row for each point, all of one length
   * @param budget how many to choose, at most {@code points.length}
   * @param relativeNoise the noise variance as a multiple of the mean squared length of the points;
   *     the larger it is, the more dense regions are preferred over remote points
   * @return indices of distinct points, most useful first
   */
  public static int[] choose(float[][] points, int budget, double relativeNoise, RunContext run) {
    TransductiveDesign design = new TransductiveDesign(points, relativeNoise);
    boolean[] taken = new boolean[points.length];
    int[] chosen = new int[budget];
    for (int step = 0; step < budget; step++) {
      run.checkCancelled();
      int best = design.best(taken);
      taken[best] = true;
      chosen[step] = best;
      design.observe(points[best]);
      run.progress().update("Choosing responses for people to score", step + 1, budget);
    }
    return chosen;
  }

  private int best(boolean[] taken) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      double reduction = q[i] / (noise + a[i]);
      if (!taken[i] && reduction > most) {
        most = reduction;
        best = i;
      }
    }
    return best;
  }

  private void observe(float[] chosen) {
    double[] u = times(inverse, chosen);
    double delta = noise + dot(chosen, u);
    double[] mu = times(moment, u);
    double[] amu = times(inverse, mu);
    double umu = dot(u, mu);
    for (int i = 0; i < points.length; i++) {
      double gu = dot(points[i], u);
      double gamu = dot(points[i], amu);
      a[i] = Math.max(0, a[i] - gu * gu / delta);
      q[i] = Math.max(0, q[i] - 2 * gamu * gu / delta + umu * gu * gu / (delta * delta));
    }
    for (int i = 0; i < dimensions; i++) {
      for (int j = 0; j < dimensions; j++) {
        inverse[i][j] -= u[i] * u[j] / delta;
      }
    }
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

  private static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static double[] times(double[][] matrix, float[] vector) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = dot(vector, matrix[i]);
    }
    return result;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = dot(matrix[i], vector);
    }
    return result;
  }

  private static double dot(float[] x, float[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (double) x[i] * y[i];
    }
    return sum;
  }

  private static double dot(float[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
