package org.cyborgscoring.classic.lsa;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Clusters of directions by spherical k-means (Dhillon &amp; Modha 2001), begun at directions far
 * from each other (Arthur &amp; Vassilvitskii 2007).
 */
final class Clusters {
  private static final int ITERATIONS = 8;

  private final int size;
  private final float[] byCoordinate;

  /**
   * These clusters.
   *
   * @param byCoordinate of all centres the first coordinate, then of all the second, ...
   */
  private Clusters(int size, float[] byCoordinate) {
    this.size = size;
    this.byCoordinate = byCoordinate;
  }

  /**
   * Finds clusters.
   *
   * @param directions unit vectors
   * @param count how many clusters to find; at most as many as there are directions
   */
  static Clusters find(
      List<float[]> directions, int dimensions, int count, RandomGenerator random) {
    float[][] centres = start(directions, Math.min(count, directions.size()), random);
    Clusters clusters = of(centres, dimensions);
    int[] nearest = new int[directions.size()];
    Arrays.fill(nearest, -1);
    for (int i = 0; i < ITERATIONS; i++) {
      if (!clusters.assign(directions, nearest)) {
        break;
      }
      for (int c = 0; c < centres.length; c++) {
        centres[c] = new float[dimensions];
      }
      for (int w = 0; w < nearest.length; w++) {
        add(centres[nearest[w]], directions.get(w));
      }
      for (float[] centre : centres) {
        UnitLength.make(centre, 0, dimensions);
      }
      clusters = of(centres, dimensions);
    }
    return clusters;
  }

  private static Clusters of(float[][] centres, int dimensions) {
    float[] byCoordinate = new float[centres.length * dimensions];
    for (int c = 0; c < centres.length; c++) {
      for (int d = 0; d < dimensions; d++) {
        byCoordinate[d * centres.length + c] = centres[c][d];
      }
    }
    return new Clusters(centres.length, byCoordinate);
  }

  /** Draws starting centres, each direction in proportion to its distance from those drawn. */
  private static float[][] start(List<float[]> directions, int count, RandomGenerator random) {
    float[][] centres = new float[count][];
    double[] distances = new double[directions.size()];
    Arrays.fill(distances, 1);
    for (int c = 0; c < count; c++) {
      float[] centre = directions.get(draw(distances, random)).clone();
      centres[c] = centre;
      for (int w = 0; w < distances.length; w++) {
        float[] direction = directions.get(w);
        float cosine = 0;
        for (int d = 0; d < centre.length; d++) {
          cosine += centre[d] * direction[d];
        }
        distances[w] = Math.min(distances[w], Math.max(0, 1 - cosine));
      }
    }
    return centres;
  }

  private static int draw(double[] weights, RandomGenerator random) {
    double left = random.nextDouble() * Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private boolean assign(List<float[]> directions, int[] nearest) {
    boolean changed = false;
    float[] cosines = new float[size];
    for (int w = 0; w < nearest.length; w++) {
      cosines(directions.get(w), cosines);
      int best = 0;
      for (int c = 1; c < size; c++) {
        if (cosines[c] > cosines[best]) {
          best = c;
        }
      }
      changed |= nearest[w] != best;
      nearest[w] = best;
    }
    return changed;
  }

  private static void add(float[] to, float[] vector) {
    for (int d = 0; d < to.length; d++) {
      to[d] += vector[d];
    }
  }

  /** The number of clusters. */
  int size() {
    return size;
  }

  /** The cosines of a direction with every centre. */
  void cosines(float[] direction, float[] into) {
    Arrays.fill(into, 0, size, 0);
    RowSum sum = new RowSum(byCoordinate, size);
    sum.begin(into, 0);
    for (int d = 0; d < direction.length; d++) {
      sum.add(direction[d], d);
    }
    sum.end();
  }
}
