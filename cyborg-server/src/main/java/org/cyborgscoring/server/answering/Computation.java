package org.cyborgscoring.server.answering;

import java.util.List;
import java.util.Set;
import org.cyborgscoring.server.http.RequestRefused;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.GreedyContinuation;
import org.cyborgscoring.torch.likelihood.PointLikelihood;
import org.cyborgscoring.torch.teacher.LanguageModel;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * What a model computes for single requests. Each is computed by one worker, and what it comes to
 * does not depend on what else is asked.
 *
 * @param model the model
 * @param pass with what it computes
 * @param workers compute, one request each; further ones wait
 */
record Computation(LanguageModel model, DecoderPass pass, GradientWorkers workers) {

  /**
   * The log-probabilities of points after a prompt.
   *
   * @throws RequestRefused if both together are longer than the model's context
   */
  double[] logProbabilities(int[] prompt, List<int[]> points) {
    int longest = points.stream().mapToInt(point -> point.length).max().orElse(0);
    requireRoom(prompt.length + longest);
    return new PointLikelihood(model.decoder(), pass, model.device(), Integer.MAX_VALUE)
        .of(List.of(prompt), points, workers, PointLikelihood.Listener.NONE)[0];
  }

  /**
   * The most probable continuation of a prompt, step by step.
   *
   * @param most the most tokens
   * @param ends tokens that end it; the last token of the result may be one
   * @throws RequestRefused if there is no room for a token
   */
  int[] continuation(int[] prompt, int most, Set<Integer> ends) {
    requireRoom(prompt.length + 1);
    int room = Math.min(most, model.input().longest() - prompt.length);
    int[][] added = new int[1][0];
    workers.run(
        1,
        only ->
            added[0] =
                new GreedyContinuation(model.decoder(), pass, model.device())
                    .of(List.of(prompt), room, ends)
                    .get(0));
    return added[0];
  }

  /** Refuses a prompt that is longer than the model's context. */
  void requireRoom(int tokens) {
    if (tokens > model.input().longest()) {
      throw tooLong(model.input().longest());
    }
  }

  /** The refusal of a conversation that does not fit, in the words that clients know. */
  static RequestRefused tooLong(int most) {
    return RequestRefused.parameter(
        "messages",
        "context_length_exceeded",
        "This model's maximum context length is " + most + " tokens; the conversation has more.");
  }
}
