package org.cyborgscoring.classic.kernel;

import org.cyborgscoring.classic.lsa.Traits;

/**
 * Some coordinates of a space.
 *
 * @param space the index of the space
 * @param from the first coordinate
 * @param to the first one after them; where the space has fewer, they end with it
 */
public record Slice(int space, int from, int to) {

  /** The first coordinates of a space. */
  public static Slice first(int space, int dimensions) {
    return new Slice(space, 0, dimensions);
  }

  /** All coordinates of a space. */
  public static Slice all(int space) {
    return first(space, Integer.MAX_VALUE);
  }

  /** The number of coordinates. */
  public int size(Traits response) {
    return end(response.place(space)) - from;
  }

  /** Where the slice ends in a place. */
  int end(float[] place) {
    return Math.min(to, place.length);
  }
}
