package org.cyborgscoring.server.answering;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.server.openai.ChatCall;
import org.cyborgscoring.server.openai.Completion;
import org.cyborgscoring.server.openai.Completion.Alternative;
import org.cyborgscoring.server.openai.Completion.Part;

/**
 * An answer that is a score, with the whole distribution over the points where log-probabilities
 * are wanted: the point is one part of three, however many tokens it has for the model, and the
 * other points are its alternatives.
 *
 * @param beginning the answer up to the score
 * @param points the points as answers write them
 * @param probabilities of the points, with sum 1
 */
@SuppressWarnings("ArrayRecordComponent") // Made and used once.
record ScoreReply(String beginning, List<String> points, double[] probabilities) {
  private static final String END = "}";

  /**
   * The answer.
   *
   * @param chosen the index of the point that it gives
   */
  Completion to(ChatCall call, int chosen, int promptTokens, int completionTokens) {
    String point = points.get(chosen);
    List<Part> parts = List.of();
    if (call.alternatives().isPresent()) {
      int most = call.alternatives().getAsInt();
      parts =
          List.of(
              Part.certain(beginning, most > 0),
              new Part(point, StrictMath.log(probabilities[chosen]), alternatives(most)),
              Part.certain(END, most > 0));
    }
    return new Completion(beginning + point + END, parts, promptTokens, completionTokens, false);
  }

  private List<Alternative> alternatives(int most) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -probabilities[k]))
        .limit(most)
        .map(k -> new Alternative(points.get(k), StrictMath.log(probabilities[k])))
        .toList();
  }
}
