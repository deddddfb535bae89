package org.cyborgscoring.classic.lsa;

import java.util.function.LongConsumer;
import org.cyborgscoring.classic.text.TermHash;
import org.cyborgscoring.classic.text.Words;

/**
 * Words, and sequences of words.
 *
 * @param longest the longest sequence, in words, at least 1
 */
public record WordGrams(int longest) implements TermSource {

  @Override
  public void terms(Words words, LongConsumer terms) {
    for (int i = 0; i < words.count(); i++) {
      long hash = words.hash(i);
      terms.accept(hash);
      int end = Math.min(words.count(), i + longest);
      for (int j = i + 1; j < end; j++) {
        hash = TermHash.ofSequence(hash, words.hash(j));
        terms.accept(hash);
      }
    }
  }
}
