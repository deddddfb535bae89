package org.cyborgscoring.torch.student;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;

/** Responses of one word over and over, whose score follows from how often it stands there. */
final class LengthScores {
  private LengthScores() {}

  static List<Response> responses(int count, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              int score = random.nextInt(3);
              int length = 10 + 10 * score + random.nextInt(10);
              String text =
                  IntStream.range(0, length).mapToObj(w -> "the").collect(Collectors.joining(" "));
              return Response.scored("r" + i, text, score);
            })
        .toList();
  }

  static CyborgData data(List<Response> responses) {
    return CyborgData.ofHandScores(new HandScored(WordScores.ITEM, responses));
  }

  /** The mean squared error of expected scores. */
  static double error(List<Response> responses, List<ScoreDistribution> predictions) {
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      double error = predictions.get(i).expected() - responses.get(i).score();
      sum += error * error;
    }
    return sum / responses.size();
  }
}
