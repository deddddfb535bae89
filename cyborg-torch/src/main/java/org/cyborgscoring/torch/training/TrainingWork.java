package org.cyborgscoring.torch.training;

import java.util.Locale;
import org.cyborgscoring.torch.encoder.EncoderSize;

/**
 * How much there is to compute in one training, so that a user knows about when it ends.
 *
 * <p>Forward and backward pass take six operations for each weight of a layer and each token, and
 * attention twelve for each pair of tokens and each element of a vector (Kaplan et al. 2020). The
 * time follows from a rate that ordinary processors reach; a fast one needs half of it, early
 * stopping may spare more.
 *
 * @param operations how many floating-point operations all epochs take
 */
public record TrainingWork(double operations) {
  /** What a thread reached in training on the server processor that this was measured on. */
  private static final double OPERATIONS_A_SECOND = 60e9;

  private static final double SECONDS_A_MINUTE = 60;
  private static final int MINUTES_SHOWN_AS_SECONDS = 2;

  /**
   * The work of training all weights of an encoder.
   *
   * @param tokens of all sequences that are learned from, in one epoch
   * @param meanLength the mean length of a sequence in tokens
   */
  public static TrainingWork of(EncoderSize size, long tokens, double meanLength, int epochs) {
    double layer = 4.0 * size.hidden() * size.hidden() + 2.0 * size.hidden() * size.intermediate();
    double ofToken = size.layers() * (6 * layer + 12 * meanLength * size.hidden());
    return new TrainingWork(ofToken * tokens * epochs);
  }

  /** About how many seconds it takes on so many threads. */
  public double seconds(int threads) {
    return operations / (OPERATIONS_A_SECOND * threads);
  }

  /** The time in words, such as {@code some 3 minutes}. */
  public String description(int threads) {
    double seconds = seconds(threads);
    if (seconds < 1) {
      return "a second";
    }
    double minutes = seconds / SECONDS_A_MINUTE;
    return minutes < MINUTES_SHOWN_AS_SECONDS
        ? String.format(Locale.ROOT, "some %.0f seconds", seconds)
        : String.format(Locale.ROOT, "some %.0f minutes", minutes);
  }
}
