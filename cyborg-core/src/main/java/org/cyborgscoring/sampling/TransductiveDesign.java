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
  public static final double DEFAULT_NOISE = 0.3;

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
    // Points that all lie at the origin tell nothing, whatever the noise.
    this.noise = total > 0 ? relativeNoise * total / points.length : 1;
  }

  /**
   * Chooses points.
   *
   * @param points one row for each point, all of one length
   * @param budget how many to choose, at most {@code points.length}
   * @param relativeNoise the noise variance as a multiple of the mean squared length of the points,
   *     above 0; the larger it is, the more dense regions are preferred over remote points
   * @return indices of distinct points, most useful first; the first k are the choice of k
   * @throws IllegalArgumentException if the budget is not 1 to {@code points.length}, rows differ
   *     in length or a number is not finite
   */
  public static int[] choose(float[][] points, int budget, double relativeNoise, RunContext run) {
    requireUsable(points, budget, relativeNoise);
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

  private static void requireUsable(float[][] points, int budget, double relativeNoise) {
    if (budget < 1 || budget > points.length || !(relativeNoise > 0)) {
      throw new IllegalArgumentException(
          budget + " of " + points.length + " points with noise " + relativeNoise);
    }
    for (int i = 0; i < points.length; i++) {
      if (points[i].length != points[0].length) {
        throw new IllegalArgumentException("Point " + i + " has " + points[i].length + " numbers.");
      }
      for (float value : points[i]) {
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException("Point " + i + " holds " + value + ".");
        }
      }
    }
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
      double share = gu / delta;
      a[i] = Math.max(0, a[i] - gu * share);
      q[i] = Math.max(0, q[i] - 2 * gamu * share + umu * share * share);
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
