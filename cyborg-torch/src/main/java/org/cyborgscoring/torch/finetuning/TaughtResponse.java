package org.cyborgscoring.torch.finetuning;

import java.util.List;

/**
 * A response that people scored, as a decoder learns it.
 *
 * @param prompt the tokens up to the first score token, at least one
 * @param label the probability of each score point by the hand scores, in scale order: 1 for one
 *     point, or a half for each of two where two reads differ
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Made once per fit and shared, never changed or compared.
public record TaughtResponse(int[] prompt, double[] label) {

  public TaughtResponse {
    if (prompt.length == 0) {
      throw new IllegalArgumentException("A prompt has at least one token.");
    }
    double sum = 0;
    for (double share : label) {
      if (!(share >= 0)) {
        throw new IllegalArgumentException("A label has a share of " + share + ".");
      }
      sum += share;
    }
    if (!(Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException("The shares of a label add up to " + sum + ".");
    }
  }

  /** The labels of responses, [responses][points]. */
  static double[][] labels(List<TaughtResponse> responses) {
    return responses.stream().map(TaughtResponse::label).toArray(double[][]::new);
  }

  /** The expected score point by the label, counted from 0 in scale order. */
  double expectedPoint() {
    double sum = 0;
    for (int k = 0; k < label.length; k++) {
      sum += k * label[k];
    }
    return sum;
  }
}
