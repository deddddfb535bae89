package org.cyborgscoring.classic.kernel;

import java.util.Arrays;
import org.cyborgscoring.classic.lsa.Traits;

/**
 * One response beside the first of some anchors. What several kernels need is worked out once: the
 * inner products of the terms of a view, and of the first coordinates of a space. Belongs to one
 * thread.
 */
final class Comparison {
  private final Anchors anchors;
  private final Traits response;
  private final int count;
  private final double[][] termProducts;
  private final double[][] placeProducts;
  private final int[] reached;

  /**
   * Puts a response beside anchors.
   *
   * @param count with how many of the anchors it is compared, the first ones
   */
  Comparison(Traits response, Anchors anchors, int count) {
    this.response = response;
    this.anchors = anchors;
    this.count = count;
    this.termProducts = new double[anchors.views()][];
    this.placeProducts = new double[anchors.spaces()][];
    this.reached = new int[anchors.spaces()];
  }

  /** The response. */
  Traits response() {
    return response;
  }

  /** The anchors. */
  Anchors anchors() {
    return anchors;
  }

  /** With how many of the anchors it is compared. */
  int count() {
    return count;
  }

  /** The inner products of the response's terms in a view with those of each anchor. */
  double[] products(int view) {
    if (termProducts[view] == null) {
      termProducts[view] = new double[count];
      anchors.postings(view).addProducts(response.terms().row(view), count, termProducts[view]);
    }
    return termProducts[view];
  }

  /** The inner products of some coordinates with those of each anchor. */
  double[] products(Slice slice) {
    int end = slice.end(response.place(slice.space()));
    if (slice.from() > 0) {
      double[] sums = new double[count];
      addProducts(slice.space(), slice.from(), end, sums);
      return sums;
    }
    int space = slice.space();
    if (placeProducts[space] == null || reached[space] > end) {
      placeProducts[space] = new double[count];
      reached[space] = 0;
    }
    addProducts(space, reached[space], end, placeProducts[space]);
    reached[space] = end;
    return placeProducts[space].clone();
  }

  private void addProducts(int space, int from, int to, double[] sums) {
    float[] place = response.place(space);
    double[] coordinates = anchors.coordinates(space);
    int n = anchors.size();
    int d = from;
    for (; d + 3 < to; d += 4) {
      addFour(
          sums, count, coordinates, d * n, n, place[d], place[d + 1], place[d + 2], place[d + 3]);
    }
    for (; d < to; d++) {
      double factor = place[d];
      int at = d * n;
      for (int a = 0; a < count; a++) {
        sums[a] += factor * coordinates[at + a];
      }
    }
  }

  private static void addFour(
      double[] to,
      int count,
      double[] m,
      int r0,
      int n,
      double f0,
      double f1,
      double f2,
      double f3) {
    int r1 = r0 + n;
    int r2 = r1 + n;
    int r3 = r2 + n;
    for (int a = 0; a < count; a++) {
      to[a] += (f0 * m[r0 + a] + f1 * m[r1 + a]) + (f2 * m[r2 + a] + f3 * m[r3 + a]);
    }
  }

  /** The squared distances to each anchor by some coordinates. */
  double[] squaredDistances(Slice slice) {
    double[] values = products(slice);
    float[] place = response.place(slice.space());
    int end = slice.end(place);
    double own = 0;
    for (int d = slice.from(); d < end; d++) {
      own += (double) place[d] * place[d];
    }
    double[] squares = anchors.squaresUpTo(slice.space());
    int n = anchors.size();
    for (int a = 0; a < count; a++) {
      double other = squares[end * n + a] - squares[slice.from() * n + a];
      values[a] = Math.max(0, own + other - 2 * values[a]);
    }
    return values;
  }

  /** Fills the values of the anchors compared with zero. */
  void clear(double[] values) {
    Arrays.fill(values, 0, count, 0);
  }
}
