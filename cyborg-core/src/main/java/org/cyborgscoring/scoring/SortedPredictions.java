package org.cyborgscoring.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.cyborgscoring.data.ScoreScale;

/**
 * Predictions in ascending order, equal ones together, and the places where a cut can lie: place i
 * has i distinct predictions below it, so there is one place more than distinct predictions.
 *
 * <p>No cut can part equal predictions. Responses of weight 0 take no part.
 */
final class SortedPredictions {
  private final double[] values;
  private final int[][] members;

  private SortedPredictions(double[] values, int[][] members) {
    this.values = values;
    this.members = members;
  }

  static SortedPredictions of(double[] predictions, double[] weights) {
    int[] order =
        IntStream.range(0, predictions.length)
            .filter(i -> weights[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> predictions[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[order.length];
    int[][] members = new int[order.length][];
    int distinct = 0;
    for (int start = 0; start < order.length; ) {
      double value = predictions[order[start]];
      int end = start + 1;
      // By ==, so that 0 and -0, which no cut can part, stay together.
      while (end < order.length && predictions[order[end]] == value) {
        end++;
      }
      values[distinct] = value;
      members[distinct++] = Arrays.copyOfRange(order, start, end);
      start = end;
    }
    return new SortedPredictions(Arrays.copyOf(values, distinct), Arrays.copyOf(members, distinct));
  }

  /**
   * Checks predictions and weights.
   *
   * @throws IllegalArgumentException if the lengths differ, a prediction is not finite, a weight is
   *     negative or not finite, or no weight is above 0
   */
  static void requireUsable(double[] predictions, double[] weights) {
    if (weights.length != predictions.length) {
      throw new IllegalArgumentException(
          predictions.length + " predictions but " + weights.length + " weights");
    }
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!Double.isFinite(predictions[i]) || !(weights[i] >= 0)) {
        throw new IllegalArgumentException(
            "Prediction " + i + " is " + predictions[i] + " with weight " + weights[i] + ".");
      }
      total += weights[i];
    }
    if (!(total > 0) || Double.isInfinite(total)) {
      throw new IllegalArgumentException("The weights sum to " + total + ".");
    }
  }

  /** The number of distinct predictions, at least 1. */
  int distinct() {
    return values.length;
  }

  /** The indices, in the arrays given, of the responses that share one distinct prediction. */
  int[] members(int index) {
    return members[index];
  }

  /**
   * The cut at a place: midway between the predictions it parts. Below or above all predictions the
   * sample says nothing more, and the cut is that of rounding, moved only as far as it must.
   *
   * @param place 0 to {@link #distinct()}
   * @param index which cut it is, 0 to {@code scale.size() - 2}
   */
  double cutAt(int place, int index, ScoreScale scale) {
    double rounding = (scale.point(index) + scale.point(index + 1)) / 2;
    if (place == 0) {
      return Math.min(values[0], rounding);
    }
    if (place == values.length) {
      return Math.max(Math.nextUp(values[place - 1]), rounding);
    }
    double below = values[place - 1];
    double above = values[place];
    double middle = below + (above - below) / 2;
    // Between neighbouring doubles there is no middle; the cut itself belongs to the upper side.
    return middle > below ? middle : above;
  }
}
