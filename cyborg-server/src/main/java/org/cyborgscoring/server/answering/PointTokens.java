package org.cyborgscoring.server.answering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.server.http.RequestRefused;
import org.cyborgscoring.torch.text.Tokenizer;

/**
 * The answers that there may be after a conversation, as tokens: what all share is part of the
 * prompt, and each has as many further tokens as tell it from all others.
 *
 * @param prompt the tokens that all answers share, with those of the conversation
 * @param points the further tokens of each, at least one, none the beginning of another's
 */
@SuppressWarnings("ArrayRecordComponent") // Made and used once.
record PointTokens(int[] prompt, List<int[]> points) {

  /**
   * Divides texts.
   *
   * @param before the conversation and the beginning of all answers
   * @param points how they go on, at least two
   * @throws RequestRefused if two of them are the same for the model
   */
  static PointTokens of(Tokenizer tokenizer, String before, List<String> points) {
    List<int[]> whole =
        points.stream().map(point -> tokenizer.encode(before + point + "}").body()).toList();
    int shared = Integer.MAX_VALUE;
    int[] needed = new int[whole.size()];
    for (int i = 0; i < needed.length; i++) {
      for (int j = 0; j < needed.length; j++) {
        if (i != j) {
          int equal = Arrays.mismatch(whole.get(i), whole.get(j));
          if (equal < 0 || equal == whole.get(i).length || equal == whole.get(j).length) {
            throw indistinct(points.get(i), points.get(j));
          }
          shared = Math.min(shared, equal);
          needed[i] = Math.max(needed[i], equal + 1);
        }
      }
    }
    List<int[]> further = new ArrayList<>();
    for (int i = 0; i < needed.length; i++) {
      further.add(Arrays.copyOfRange(whole.get(i), shared, needed[i]));
    }
    return new PointTokens(Arrays.copyOf(whole.get(0), shared), further);
  }

  private static RequestRefused indistinct(String one, String other) {
    return RequestRefused.parameter(
        "response_format",
        "unsupported_value",
        "For this model the scores " + one + " and " + other + " are the same tokens.");
  }
}
