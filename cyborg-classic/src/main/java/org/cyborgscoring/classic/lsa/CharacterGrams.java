package org.cyborgscoring.classic.lsa;

import java.util.function.LongConsumer;
import org.cyborgscoring.classic.text.TermHash;
import org.cyborgscoring.classic.text.Words;

/**
 * Sequences of characters between two spaces, the spaces included: they see through spelling and
 * endings. A run of characters shorter than a sequence counts once as a whole.
 *
 * @param shortest the shortest sequence, in UTF-16 units, at least 1
 * @param longest the longest one
 */
public record CharacterGrams(int shortest, int longest) implements TermSource {

  @Override
  public void terms(Words words, LongConsumer terms) {
    char[] chars = words.chars();
    int start = 0;
    while (start < words.length() - 1) {
      int end = start + 1;
      while (end < words.length() - 1 && chars[end] != ' ') {
        end++;
      }
      between(chars, start, end + 1, terms);
      start = end;
    }
  }

  private void between(char[] chars, int start, int end, LongConsumer terms) {
    if (end - start <= shortest) {
      terms.accept(TermHash.of(chars, start, end));
      return;
    }
    for (int i = start; i + shortest <= end; i++) {
      long hash = 0;
      int stop = Math.min(end, i + longest);
      for (int j = i; j < stop; j++) {
        hash = TermHash.extend(hash, chars[j]);
        if (j - i + 1 >= shortest) {
          terms.accept(TermHash.mix(hash));
        }
      }
    }
  }
}
