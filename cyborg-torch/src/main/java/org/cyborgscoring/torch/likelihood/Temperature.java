package org.cyborgscoring.torch.likelihood;

import java.util.Locale;

/**
 * By what log-probabilities are divided before they become probabilities of score points: above 1
 * where a model is surer than it is right, below 1 where it is right more often than it is sure.
 *
 * <p>Source: C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger, On calibration of modern neural
 * networks, ICML 2017.
 *
 * @param value from {@value #LEAST} to {@value #MOST}
 */
public record Temperature(double value) {
  /** The least temperature. */
  public static final double LEAST = 0.05;

  /** The greatest temperature. */
  public static final double MOST = 20;

  /** The temperature that changes nothing. */
  public static final Temperature ONE = new Temperature(1);

  /** How often the range, 2 ln 20 wide in ln T, is halved: far beyond what a double tells apart. */
  private static final int HALVINGS = 60;

  /** A temperature. */
  public Temperature {
    if (!(value >= LEAST && value <= MOST)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "A temperature is from %s to %s, not %s.", LEAST, MOST, value));
    }
  }

  /**
   * The temperature with the least {@link #crossEntropy}. That is convex in 1/T, so its slope
   * changes its sign once at most, and halving the range finds where. Where any temperature is as
   * good as another, as when all log-probabilities of each prompt are equal, it is 1.
   *
   * @param logProbabilities [prompts][points], of prompts that the model has not seen in training;
   *     finite, or minus infinity
   * @param labels for each prompt the probabilities of its points, [prompts][points]
   * @throws IllegalArgumentException if there is no prompt, or the two do not fit each other
   */
  public static Temperature fit(double[][] logProbabilities, double[][] labels) {
    TemperatureLoss loss = new TemperatureLoss(logProbabilities, labels);
    double at1 = loss.slope(1);
    if (at1 == 0) {
      return ONE;
    }
    // In ln(1/T), with the slope below 0 at `falling` and not below 0 at `rising`.
    double falling = at1 < 0 ? 0 : -Math.log(MOST);
    double rising = at1 < 0 ? -Math.log(LEAST) : 0;
    if (at1 < 0 && loss.slope(1 / LEAST) <= 0) {
      return new Temperature(LEAST);
    }
    if (at1 > 0 && loss.slope(1 / MOST) >= 0) {
      return new Temperature(MOST);
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (falling + rising) / 2;
      if (loss.slope(StrictMath.exp(middle)) < 0) {
        falling = middle;
      } else {
        rising = middle;
      }
    }
    double found = StrictMath.exp(-(falling + rising) / 2);
    return new Temperature(Math.min(MOST, Math.max(LEAST, found)));
  }

  /**
   * The mean cross-entropy, in nats, of labels and the probabilities at this temperature.
   *
   * @param logProbabilities [prompts][points]; finite, or minus infinity
   * @param labels for each prompt the probabilities of its points, [prompts][points]
   * @return 0 or more
   * @throws IllegalArgumentException if there is no prompt, or the two do not fit each other
   */
  public double crossEntropy(double[][] logProbabilities, double[][] labels) {
    return new TemperatureLoss(logProbabilities, labels).at(1 / value);
  }
}
