package org.cyborgscoring.evaluation;

import org.cyborgscoring.data.ScoreScale;

/** The sums of one kind of score: number, distances from an origin, their squares, score points. */
final class ScoreSums {
  private static final int NONE = -1;

  private final double[] scores;
  private final boolean[] present;
  private final ScoreScale scale;
  private final double origin;
  private final int size;
  private final int distances;
  private final int squares;
  private final int points;

  /**
   * Adds the columns.
   *
   * @param table where
   * @param scale the scale
   * @param scores of all responses
   * @param present which of them count
   * @param withPoints whether they are score points, to be counted at each
   */
  ScoreSums(
      SumTable.Builder table,
      ScoreScale scale,
      double[] scores,
      boolean[] present,
      boolean withPoints) {
    this.scores = scores;
    this.present = present;
    this.scale = scale;
    this.origin = firstOf(scores, present);
    double[] one = new double[scores.length];
    double[] distance = new double[scores.length];
    double[] square = new double[scores.length];
    int[] point = new int[scores.length];
    for (int row = 0; row < scores.length; row++) {
      if (present[row]) {
        one[row] = 1;
        distance[row] = scores[row] - origin;
        square[row] = distance[row] * distance[row];
        point[row] = scale.contains(scores[row]) ? scale.nearestIndex(scores[row]) : scale.size();
      }
    }
    this.size = table.column(one);
    this.distances = table.column(distance);
    this.squares = table.column(square);
    this.points = withPoints ? table.histogram(point, one, scale.size() + 1) : NONE;
  }

  private static double firstOf(double[] scores, boolean[] present) {
    for (int row = 0; row < scores.length; row++) {
      if (present[row]) {
        return scores[row];
      }
    }
    return 0;
  }

  ScoreScale scale() {
    return scale;
  }

  double score(int row) {
    return scores[row];
  }

  boolean isPresent(int row) {
    return present[row];
  }

  int rows() {
    return scores.length;
  }

  double origin() {
    return origin;
  }

  int size(SliceSums slice) {
    return slice.count(size);
  }

  double distances(SliceSums slice) {
    return slice.column(distances);
  }

  double squares(SliceSums slice) {
    return slice.column(squares);
  }

  /** How many scores are at each point of the scale. */
  long[] points(SliceSums slice) {
    long[] counts = new long[scale.size()];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = Math.round(slice.counter(points + k));
    }
    return counts;
  }

  /** Whether all scores are counted and are points of the scale. */
  boolean areOnScale(SliceSums slice) {
    return points != NONE && slice.counter(points + scale.size()) == 0;
  }
}
