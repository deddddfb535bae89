package org.cyborgscoring.planning;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;

/**
 * What Students on Cyborg Data from few hand scores gave every hand-scored response while it was
 * held out.
 */
final class Measurements {
  private final List<Integer> sizes;
  private final double[] scores;
  private final double[][][] points;

  /**
   * What was given.
   *
   * @param sizes the numbers of hand scores the Students' Teachers learned from, ascending
   * @param scores the score of record of each hand-scored response
   * @param points the score points given, by repeat, size and response
   */
  Measurements(List<Integer> sizes, double[] scores, double[][][] points) {
    this.sizes = List.copyOf(sizes);
    this.scores = scores;
    this.points = points;
  }

  /** The numbers of hand scores the Students' Teachers learned from, ascending. */
  List<Integer> sizes() {
    return sizes;
  }

  /** How many times the responses were divided anew. */
  int repeats() {
    return points.length;
  }

  /** How many hand-scored responses there are. */
  int handScored() {
    return scores.length;
  }

  /** The QWK of a repeat at a size over all hand-scored responses. */
  Estimate qwk(int repeat, int size) {
    return new QuadraticWeightedKappa().compute(ScorePairs.of(scores, points[repeat][size]));
  }

  /** The same over some of the responses, each as often as its index is named. */
  Estimate qwk(int repeat, int size, int[] responses) {
    double[] given = points[repeat][size];
    return new QuadraticWeightedKappa()
        .compute(
            ScorePairs.of(
                Arrays.stream(responses).mapToDouble(i -> scores[i]).toArray(),
                Arrays.stream(responses).mapToDouble(i -> given[i]).toArray()));
  }
}
