package org.cyborgscoring.torch.pretraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.text.Frame;
import org.cyborgscoring.torch.text.TokenIds;
import org.cyborgscoring.torch.text.Tokenizer;

/**
 * Texts as sequences of token ids, long texts divided, and some of them set apart to tell how much
 * was learned.
 *
 * @param training what is learned from
 * @param validation what is set apart; never empty
 */
record Corpus(List<int[]> training, List<int[]> validation) {
  private static final double SET_APART = 0.05;
  private static final int FEWEST = 20;

  /**
   * Reads texts.
   *
   * @param texts each counts once, however often it is given
   * @param random chooses what is set apart
   * @throws InputException if they are too few
   */
  static Corpus of(
      List<String> texts, Tokenizer tokenizer, int maxTokens, int threads, RandomGenerator random) {
    List<String> distinct =
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    List<TokenIds> encoded =
        tokenizer.encode(distinct, threads).stream().filter(ids -> ids.length() > 0).toList();
    if (encoded.size() < FEWEST) {
      throw new InputException(
          "Pretraining needs at least "
              + FEWEST
              + " different texts, and better thousands; the tables hold "
              + encoded.size()
              + ".");
    }
    List<TokenIds> shuffled = new ArrayList<>(encoded);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      TokenIds moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, moved);
    }
    int apart = Math.max(1, (int) Math.round(SET_APART * shuffled.size()));
    return new Corpus(
        sequences(shuffled.subList(apart, shuffled.size()), tokenizer.frame(), maxTokens),
        sequences(shuffled.subList(0, apart), tokenizer.frame(), maxTokens));
  }

  private static List<int[]> sequences(List<TokenIds> texts, Frame frame, int maxTokens) {
    int room = maxTokens - frame.length();
    List<int[]> sequences = new ArrayList<>();
    for (TokenIds text : texts) {
      int[] body = text.body();
      for (int from = 0; from < body.length; from += room) {
        int to = Math.min(body.length, from + room);
        sequences.add(frame.around(Arrays.copyOfRange(body, from, to)));
      }
    }
    return sequences;
  }
}
