package org.cyborgscoring.torch.pretraining;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.sampling.Shuffle;
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
      List<String> texts,
      Tokenizer tokenizer,
      TextDivision division,
      int threads,
      RandomGenerator random) {
    List<List<int[]>> encoded = encoded(texts, tokenizer, division, threads);
    if (encoded.size() < FEWEST) {
      throw new InputException(
          "Pretraining needs at least "
              + FEWEST
              + " different texts, and better thousands; the tables hold "
              + encoded.size()
              + ".");
    }
    int[] order = Shuffle.indices(encoded.size(), random);
    int apart = Math.max(1, (int) Math.round(SET_APART * order.length));
    List<int[]> training = new ArrayList<>();
    List<int[]> validation = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      (i < apart ? validation : training).addAll(encoded.get(order[i]));
    }
    return new Corpus(training, validation);
  }

  /** This with further texts to learn from, none of which is set apart. */
  Corpus with(List<String> texts, Tokenizer tokenizer, TextDivision division, int threads) {
    List<int[]> all = new ArrayList<>(training);
    encoded(texts, tokenizer, division, threads).forEach(all::addAll);
    return new Corpus(all, validation);
  }

  /** The sequences of each different text that has any. */
  private static List<List<int[]>> encoded(
      List<String> texts, Tokenizer tokenizer, TextDivision division, int threads) {
    List<String> distinct =
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    return tokenizer.encode(distinct, threads).stream()
        .map(ids -> division.sequences(ids.body()))
        .filter(sequences -> !sequences.isEmpty())
        .toList();
  }
}
