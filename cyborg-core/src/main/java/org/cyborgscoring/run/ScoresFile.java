package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.routing.Confidence;
import org.cyborgscoring.routing.UnreadResponse;
import org.cyborgscoring.scoring.ScoreDistribution;

/** Reads what {@code cyborg score} wrote, to divide its responses between people and machine. */
public final class ScoresFile {
  // Expected scores are written with six decimals.
  private static final double WRITTEN = 1e-6;

  private ScoresFile() {}

  /**
   * The scored responses; those with a condition code have no score and are left out.
   *
   * @param confidence that of the engine's Student
   * @throws InputException if the file holds no such scores, or another engine gave them
   */
  public static List<UnreadResponse> read(Path file, Confidence confidence) throws IOException {
    ScoreScale scale = confidence.cutScores().scale();
    List<String> probabilities = new ArrayList<>();
    for (double point : scale.points()) {
      probabilities.add("p_" + ScoreScale.format(point));
    }
    List<String> needed =
        new ArrayList<>(List.of("id", "expected_score", "score", "condition_code"));
    needed.addAll(probabilities);
    List<UnreadResponse> responses = new ArrayList<>();
    for (ResultRow row : ResultRow.read(file, needed)) {
      if (row.text("condition_code").isEmpty()) {
        responses.add(response(row, scale, probabilities, confidence));
      }
    }
    if (responses.isEmpty()) {
      throw new InputException(file + " holds no scores; give what cyborg score wrote.");
    }
    return responses;
  }

  private static UnreadResponse response(
      ResultRow row, ScoreScale scale, List<String> columns, Confidence confidence) {
    double[] probabilities = columns.stream().mapToDouble(row::number).toArray();
    double expected = row.number("expected_score");
    double point = row.number("score");
    ScoreDistribution prediction;
    try {
      prediction = ScoreDistribution.of(scale, expected, normalised(probabilities));
    } catch (IllegalArgumentException e) {
      throw row.unusable("the probabilities do not sum to 1");
    }
    if (!reports(confidence, expected, point)) {
      throw row.unusable(
          "the run's engine would report another score; score the responses with the engine of"
              + " this run");
    }
    return new UnreadResponse(row.text("id"), point, expected, confidence.of(prediction));
  }

  /** Rounding for the file may have moved an expected score across a cut. */
  private static boolean reports(Confidence confidence, double expected, double point) {
    double lowest = confidence.cutScores().pointFor(expected - WRITTEN);
    double highest = confidence.cutScores().pointFor(expected + WRITTEN);
    return point >= lowest - WRITTEN && point <= highest + WRITTEN;
  }

  /** Sixth decimals add up where there are many points. */
  private static double[] normalised(double[] probabilities) {
    double sum = 0;
    for (double probability : probabilities) {
      sum += probability;
    }
    if (Math.abs(sum - 1) > WRITTEN * probabilities.length) {
      throw new IllegalArgumentException("Sum " + sum);
    }
    double[] shares = probabilities.clone();
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
    return shares;
  }
}
