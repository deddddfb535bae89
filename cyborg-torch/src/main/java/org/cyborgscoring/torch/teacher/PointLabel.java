package org.cyborgscoring.torch.teacher;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.InputException;

/**
 * What a model said of one response, before any calibration, as the journal keeps it.
 *
 * @param logProbabilities natural logarithms of the probability of every point's score tokens
 */
record PointLabel(List<Double> logProbabilities) {

  PointLabel {
    logProbabilities = List.copyOf(logProbabilities);
  }

  /**
   * The label of these numbers.
   *
   * @throws InputException if one is not finite: the model is damaged
   */
  static PointLabel of(double[] logProbabilities) {
    for (double value : logProbabilities) {
      if (!Double.isFinite(value)) {
        throw new InputException(
            "The model gives a score point the logarithmic probability "
                + value
                + ", so its weights or adapters are damaged or too large for their type. Fetch or"
                + " train it again.");
      }
    }
    return new PointLabel(Arrays.stream(logProbabilities).boxed().toList());
  }

  double[] toArray() {
    return logProbabilities.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
