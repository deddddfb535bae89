package org.cyborgscoring.server.answering;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.server.openai.ChatCall;

/**
 * Chooses the point that an answer gives: the most probable one, or, with a temperature, one by
 * chance. Chance comes from the request's seed and its conversation; without a seed a request that
 * is repeated may get another answer.
 */
final class PointChoice {
  private final AtomicLong unseeded = new AtomicLong();

  /**
   * The index of the chosen point.
   *
   * @param probabilities of the points, with sum 1
   */
  int of(double[] probabilities, ChatCall call) {
    if (call.temperature() == 0) {
      return mostProbable(probabilities);
    }
    double[] weights = new double[probabilities.length];
    double greatest = probabilities[mostProbable(probabilities)];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = StrictMath.pow(probabilities[k] / greatest, 1 / call.temperature());
      sum += weights[k];
    }
    double left = random(call).nextDouble() * sum;
    for (int k = 0; k < weights.length; k++) {
      left -= weights[k];
      if (left < 0) {
        return k;
      }
    }
    return mostProbable(probabilities);
  }

  private static int mostProbable(double[] probabilities) {
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      if (probabilities[k] > probabilities[best]) {
        best = k;
      }
    }
    return best;
  }

  private SplittableRandom random(ChatCall call) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, ScoringPrompt.hash(call.messages()));
    Sha256.add(
        digest,
        call.seed().isPresent()
            ? "seed " + call.seed().getAsLong()
            : "request " + unseeded.incrementAndGet());
    return new SplittableRandom(ByteBuffer.wrap(digest.digest()).getLong());
  }
}
