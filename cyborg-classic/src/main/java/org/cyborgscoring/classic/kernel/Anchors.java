package org.cyborgscoring.classic.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.classic.lsa.Traits;

/**
 * The responses that others are compared with, indexed by term and by coordinate so that a
 * comparison with all of them reads memory in order.
 */
public final class Anchors {
  private final List<Traits> responses;
  private final List<Postings> views;
  private final List<double[]> spaces;
  private final List<double[]> squares;

  /**
   * Indexes these responses.
   *
   * @param responses the anchors, at least one
   * @param viewCount how many views their terms have
   * @param spaceCount how many spaces they have a place in
   */
  public Anchors(List<Traits> responses, int viewCount, int spaceCount) {
    this.responses = List.copyOf(responses);
    this.views =
        IntStream.range(0, viewCount)
            .mapToObj(
                view -> new Postings(responses.stream().map(r -> r.terms().row(view)).toList()))
            .toList();
    this.spaces =
        IntStream.range(0, spaceCount).mapToObj(space -> byCoordinate(responses, space)).toList();
    this.squares = spaces.stream().map(space -> squares(space, responses.size())).toList();
  }

  /** Sums of the squares of the coordinates before each, and last of all of them. */
  private static double[] squares(double[] coordinates, int n) {
    double[] sums = new double[coordinates.length + n];
    for (int i = 0; i < coordinates.length; i++) {
      sums[i + n] = sums[i] + coordinates[i] * coordinates[i];
    }
    return sums;
  }

  private static double[] byCoordinate(List<Traits> responses, int space) {
    int n = responses.size();
    int dimensions = responses.get(0).place(space).length;
    double[] coordinates = new double[dimensions * n];
    for (int a = 0; a < n; a++) {
      float[] place = responses.get(a).place(space);
      for (int d = 0; d < dimensions; d++) {
        coordinates[d * n + a] = place[d];
      }
    }
    return coordinates;
  }

  /** The number of anchors. */
  public int size() {
    return responses.size();
  }

  /** The traits of an anchor. */
  public Traits response(int anchor) {
    return responses.get(anchor);
  }

  /** The number of views. */
  int views() {
    return views.size();
  }

  /** The number of spaces. */
  int spaces() {
    return spaces.size();
  }

  /**
   * All anchors' sums of the squares of the coordinates before the first, then before the second,
   * ..., and last of all coordinates.
   */
  double[] squaresUpTo(int space) {
    return squares.get(space);
  }

  /** The anchors' terms in a view. */
  Postings postings(int view) {
    return views.get(view);
  }

  /** The anchors' coordinates in a space: all anchors' first, then all anchors' second, ... */
  double[] coordinates(int space) {
    return spaces.get(space);
  }
}
