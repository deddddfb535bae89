package org.cyborgscoring.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.bootstrap.BcaInterval;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.scoring.ScoreDistribution;

/** Machines whose errors are known. */
final class Simulated {
  static final ScoreScale SCALE = ScoreScale.parse("0..3");

  private Simulated() {}

  static Bootstrap bootstrap() {
    return new Bootstrap(200, .95, new BcaInterval(), 1, 2);
  }

  /** Responses that are right as often as their confidence says, and else one point off. */
  static List<HandScoredResponse> responses(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<HandScoredResponse> responses = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double confidence = random.nextDouble(.3, 1);
      double human = random.nextInt(4);
      boolean right = random.nextDouble() < confidence;
      double point = right ? human : human == 3 ? 2 : human + 1;
      responses.add(
          new HandScoredResponse(
              "r" + i,
              human,
              point,
              confidence,
              confidence,
              Map.of("school", i % 3 == 0 ? "north" : "south")));
    }
    return responses;
  }

  /** A distribution around a score, the wider the larger the spread. */
  static ScoreDistribution around(double expected, double spread) {
    double[] probabilities = new double[SCALE.size()];
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      double distance = (k - expected) / spread;
      probabilities[k] = StrictMath.exp(-distance * distance / 2);
      sum += probabilities[k];
    }
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] /= sum;
    }
    return ScoreDistribution.of(SCALE, expected, probabilities);
  }

  /** A score point drawn from a distribution. */
  static double draw(ScoreDistribution distribution, SplittableRandom random) {
    double left = random.nextDouble();
    int k = 0;
    while (k < distribution.size() - 1 && left >= distribution.probability(k)) {
      left -= distribution.probability(k++);
    }
    return SCALE.point(k);
  }
}
