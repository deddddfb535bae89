package org.cyborgscoring.classic.kernel;

import java.util.Arrays;
import org.cyborgscoring.classic.lsa.Traits;

/**
 * One response beside the first of some anchors. What several kernels need, the inner products of
 * the terms, is worked out once for each view. Belongs to one thread.
 */
public final class Comparison {
  private final Anchors anchors;
  private final Traits response;
  private final int count;
  private final double[][] products;

  /**
   * Puts a response beside anchors.
   *
   * @param count with how many of the anchors it is compared, the first ones
   */
  public Comparison(Traits response, Anchors anchors, int count) {
    this.response = response;
    this.anchors = anchors;
    this.count = count;
    this.products = new double[anchors.views()][];
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
    if (products[view] == null) {
      products[view] = new double[count];
      anchors.postings(view).addProducts(response.terms().row(view), count, products[view]);
    }
    return products[view];
  }

  /**
   * The inner products of the first coordinates in a space with those of each anchor.
   *
   * @param dimensions how many coordinates
   */
  double[] products(int space, int dimensions) {
    double[] sums = new double[count];
    float[] place = response.place(space);
    double[] coordinates = anchors.coordinates(space);
    for (int d = 0; d < dimensions; d++) {
      double factor = place[d];
      int from = d * anchors.size();
      for (int a = 0; a < count; a++) {
        sums[a] += factor * coordinates[from + a];
      }
    }
    return sums;
  }

  /** The squared distances in the first coordinates of a space. */
  double[] squaredDistances(int space, int dimensions) {
    double[] sums = new double[count];
    float[] place = response.place(space);
    double[] coordinates = anchors.coordinates(space);
    for (int d = 0; d < dimensions; d++) {
      double own = place[d];
      int from = d * anchors.size();
      for (int a = 0; a < count; a++) {
        double difference = own - coordinates[from + a];
        sums[a] += difference * difference;
      }
    }
    return sums;
  }

  /** Fills the values of the anchors compared with zero. */
  void clear(double[] values) {
    Arrays.fill(values, 0, count, 0);
  }
}
