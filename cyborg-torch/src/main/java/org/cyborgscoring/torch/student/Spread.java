package org.cyborgscoring.torch.student;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * How far expected scores lie from each other. A network that has learned too little gives nearly
 * the same to all responses; cut scores then lie so close together that chance alone decides who is
 * above them, which agreement shows only where it is measured.
 *
 * @param predicted the standard deviation of out-of-sample expected scores, on the item's scale
 * @param learned the same of the scores that were learned
 */
record Spread(double predicted, double learned) {
  /** Even a weak scorer's expected scores spread a third as far as the scores it learned. */
  private static final double FLAT = 0.1;

  static Spread of(List<ScoreDistribution> predicted, List<ScoreDistribution> learned) {
    return new Spread(deviation(predicted), deviation(learned));
  }

  /** What the user should know and can do, if the Student tells responses hardly apart. */
  Optional<String> complaint() {
    if (predicted >= FLAT * learned) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "The Student learned next to nothing: its expected scores have a standard deviation of %.3f, those it learned from of %.3f. Let it take more or larger steps (--student-option epochs=N, learning-rate=RATE), or give it a pretrained model.",
            predicted,
            learned));
  }

  private static double deviation(List<ScoreDistribution> distributions) {
    double mean =
        distributions.stream().mapToDouble(ScoreDistribution::expected).average().orElse(0);
    return Math.sqrt(
        distributions.stream()
            .mapToDouble(distribution -> Math.pow(distribution.expected() - mean, 2))
            .average()
            .orElse(0));
  }
}
