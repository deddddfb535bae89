package org.cyborgscoring.torch.prompt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.InputException;

/**
 * The tokens by which the answers of a scale's points differ.
 *
 * @param common how many tokens all sequences share before they differ
 * @param points for each point, what follows up to where it is told from all others
 * @param rest for each point, all that follows
 */
record ScoreTokens(int common, List<int[]> points, List<int[]> rest) {
  /**
   * Divides sequences that end with the answers of the points.
   *
   * @param sequences prompt and answer, one for each point in scale order
   * @param scores the points as answers write them
   * @param origin the tokenizer's origin, for messages
   * @throws InputException if two of them are not told apart
   */
  static ScoreTokens of(List<int[]> sequences, List<String> scores, String origin) {
    int common = Integer.MAX_VALUE;
    int[] told = new int[sequences.size()];
    for (int i = 0; i < sequences.size(); i++) {
      for (int j = 0; j < i; j++) {
        int shared = shared(sequences.get(i), sequences.get(j));
        if (shared == Math.min(sequences.get(i).length, sequences.get(j).length)) {
          throw new InputException(
              "%s: the model's tokenizer does not tell the scores %s and %s apart, so the model cannot give them. Choose a model whose vocabulary has digits, or another scale."
                  .formatted(origin, scores.get(j), scores.get(i)));
        }
        common = Math.min(common, shared);
        told[i] = Math.max(told[i], shared + 1);
        told[j] = Math.max(told[j], shared + 1);
      }
    }
    List<int[]> points = new ArrayList<>();
    List<int[]> rest = new ArrayList<>();
    for (int i = 0; i < sequences.size(); i++) {
      points.add(Arrays.copyOfRange(sequences.get(i), common, told[i]));
      rest.add(Arrays.copyOfRange(sequences.get(i), common, sequences.get(i).length));
    }
    return new ScoreTokens(common, points, rest);
  }

  /** The most score tokens of any point. */
  int longest() {
    return points.stream().mapToInt(point -> point.length).max().orElseThrow();
  }

  /** Whether two sequences were divided into the same tokens after the prompt. */
  boolean sameAs(ScoreTokens other) {
    return Arrays.deepEquals(rest.toArray(), other.rest.toArray());
  }

  private static int shared(int[] a, int[] b) {
    int different = Arrays.mismatch(a, b);
    return different < 0 ? a.length : different;
  }
}
