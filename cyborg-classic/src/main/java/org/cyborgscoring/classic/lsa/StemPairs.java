package org.cyborgscoring.classic.lsa;

import java.util.function.LongConsumer;
import org.cyborgscoring.classic.text.TermHash;
import org.cyborgscoring.classic.text.Words;

/**
 * Pairs of different word stems that stand near each other, in either order: what is said of what.
 *
 * @param window how many words apart they may stand
 */
public record StemPairs(int window) implements TermSource {

  @Override
  public void terms(Words words, LongConsumer terms) {
    for (int i = 0; i < words.count(); i++) {
      long one = words.stemHash(i);
      int end = Math.min(words.count(), i + 1 + window);
      for (int j = i + 1; j < end; j++) {
        long other = words.stemHash(j);
        if (other != one) {
          terms.accept(TermHash.ofPair(one, other));
        }
      }
    }
  }
}
