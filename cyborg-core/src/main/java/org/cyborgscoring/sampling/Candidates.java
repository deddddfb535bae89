package org.cyborgscoring.sampling;

/**
 * Points that may be chosen next, each with how much it would reduce the summed variance.
 *
 * <p>For every point g both a = g' A g and q = g' A M A g are kept, and updated in as many steps as
 * there are dimensions when x is observed: with u = A x and δ = μ + x'u
 *
 * <pre>  a ← a − (g'u)² / δ
 *  q ← q − 2 (g'AMu)(g'u) / δ + (u'Mu)(g'u)² / δ²</pre>
 */
final class Candidates {
  private final float[][] points;
  private final int[] indices;
  private final double noise;
  private final double[] q;
  private final double[] a;

  /**
   * Candidates as the posterior sees them now.
   *
   * @param points all points
   * @param indices those that may be chosen
   */
  Candidates(float[][] points, int[] indices, PosteriorVariance posterior) {
    this.points = points;
    this.indices = indices;
    this.noise = posterior.noise();
    this.q = new double[indices.length];
    this.a = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      float[] point = points[indices[i]];
      double[] image = posterior.image(point);
      q[i] = posterior.overAll(image);
      a[i] = posterior.own(point, image);
    }
  }

  /** The point that is not taken and reduces most; of equally good ones the first. */
  int best(boolean[] taken) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < indices.length; i++) {
      double reduction = q[i] / (noise + a[i]);
      if (!taken[indices[i]] && reduction > most) {
        most = reduction;
        best = indices[i];
      }
    }
    return best;
  }

  /** Takes into account that a point was observed. */
  void update(Observation observation) {
    double[] u = observation.u();
    double[] amu = observation.amu();
    double delta = observation.delta();
    for (int i = 0; i < indices.length; i++) {
      float[] point = points[indices[i]];
      // Both products in one loop: each waits for its own additions only.
      double gu = 0;
      double gamu = 0;
      for (int d = 0; d < u.length; d++) {
        gu += point[d] * u[d];
        gamu += point[d] * amu[d];
      }
      double share = gu / delta;
      a[i] = Math.max(0, a[i] - gu * share);
      q[i] = Math.max(0, q[i] - 2 * gamu * share + observation.umu() * share * share);
    }
  }
}
