package org.cyborgscoring.torch.finetuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one pass through a decoder learns of a response: the score tokens of one point or, where two
 * reads differ, of points whose answers differ in their last token alone. These need one pass.
 *
 * @param tokens the prompt, and the score tokens but the last
 * @param prompt how many of them are the prompt; each further one is to be predicted
 * @param last what may follow all of them
 * @param weights how much each of these counts, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // Made once per training, never changed or compared.
record ScoreExample(int[] tokens, int prompt, int[] last, double[] weights) {

  /** The examples of a response, whose weights add up to 1. */
  static List<ScoreExample> of(TaughtResponse response, List<int[]> points) {
    Map<List<Integer>, List<Integer>> pointsOfStart = new LinkedHashMap<>();
    for (int k = 0; k < points.size(); k++) {
      if (response.label()[k] > 0) {
        int[] point = points.get(k);
        List<Integer> start = Arrays.stream(point, 0, point.length - 1).boxed().toList();
        pointsOfStart.computeIfAbsent(start, unused -> new ArrayList<>()).add(k);
      }
    }
    return pointsOfStart.values().stream().map(same -> of(response, points, same)).toList();
  }

  private static ScoreExample of(TaughtResponse response, List<int[]> points, List<Integer> same) {
    int[] first = points.get(same.get(0));
    int prompt = response.prompt().length;
    int[] tokens = Arrays.copyOf(response.prompt(), prompt + first.length - 1);
    System.arraycopy(first, 0, tokens, prompt, first.length - 1);
    return new ScoreExample(
        tokens,
        prompt,
        same.stream().mapToInt(k -> points.get(k)[first.length - 1]).toArray(),
        same.stream().mapToDouble(k -> response.label()[k]).toArray());
  }

  /** How much the example counts. */
  double weight() {
    return Arrays.stream(weights).sum();
  }

  /** After how many tokens a score token is predicted. */
  int predictions() {
    return tokens.length - prompt + 1;
  }
}
