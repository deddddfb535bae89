package org.cyborgscoring.classic.lsa;

import java.util.function.LongConsumer;
import org.cyborgscoring.classic.text.TermHash;
import org.cyborgscoring.classic.text.Words;

/**
 * Sequences of word stems of one length.
 *
 * @param length the length in words, at least 1
 */
public record StemGrams(int length) implements TermSource {

  @Override
  public void terms(Words words, LongConsumer terms) {
    for (int i = 0; i + length <= words.count(); i++) {
      long hash = words.stemHash(i);
      for (int j = i + 1; j < i + length; j++) {
        hash = TermHash.ofSequence(hash, words.stemHash(j));
      }
      terms.accept(hash);
    }
  }
}
