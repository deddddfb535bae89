package org.cyborgscoring.torch.likelihood;

import java.util.Arrays;

/** From log-probabilities of score points to a distribution over the scale. */
public final class PointProbabilities {
  /**
   * The logarithm of the least positive double. A point that is less probable than the best by more
   * is held to be as improbable as this, so that a label there costs much but not infinitely much.
   */
  private static final double LEAST = -744.4;

  private PointProbabilities() {}

  /**
   * The probability of each point given that one of them is the answer: the softmax of the
   * log-probabilities divided by the temperature.
   *
   * @param logProbabilities of one prompt, one or more; finite, or minus infinity. Where all are
   *     minus infinity nothing is known, and all points are as probable.
   * @return as many, from 0 to 1, with sum 1
   * @throws IllegalArgumentException if there is none, or one is NaN or plus infinity
   */
  public static double[] of(double[] logProbabilities, Temperature temperature) {
    return of(relative(logProbabilities), 1 / temperature.value());
  }

  /** The same of logarithms relative to the greatest. */
  static double[] of(double[] relative, double inverse) {
    double[] probabilities = new double[relative.length];
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = StrictMath.exp(inverse * relative[k]);
      sum += probabilities[k];
    }
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] /= sum;
    }
    return probabilities;
  }

  /** Logarithms relative to the greatest, which becomes 0; none is infinite. */
  static double[] relative(double[] logProbabilities) {
    double greatest =
        Arrays.stream(logProbabilities)
            .reduce(Double.NEGATIVE_INFINITY, Math::max); // NaN where one is NaN
    if (logProbabilities.length == 0 || !(greatest < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("There is no log-probability, or one is no number.");
    }
    if (greatest == Double.NEGATIVE_INFINITY) {
      return new double[logProbabilities.length];
    }
    return Arrays.stream(logProbabilities).map(log -> Math.max(LEAST, log - greatest)).toArray();
  }
}
