package org.cyborgscoring.classic.text;

import java.util.Locale;

/**
 * Strips the commonest English endings, so that {@code stretches}, {@code stretched} and {@code
 * stretching} become one term.
 *
 * <p>Deliberately lighter than Porter's: one ending is taken off and what is left is tidied. Words
 * of other languages pass mostly unchanged.
 */
public final class Stemmer {
  private static final char[][] ENDINGS = {
    "ing".toCharArray(),
    "edly".toCharArray(),
    "ed".toCharArray(),
    "es".toCharArray(),
    "ly".toCharArray(),
    "s".toCharArray()
  };
  private static final int SHORTEST_REST = 3;

  private Stemmer() {}

  /** The stem of a word. */
  public static String stem(String word) {
    char[] units = word.toLowerCase(Locale.ROOT).toCharArray();
    return new String(units, 0, stem(units, units.length));
  }

  /**
   * Stems a lower-case word in place.
   *
   * @param word holds the word in its first {@code length} units; they may be overwritten
   * @return the length of the stem, which begins where the word did
   */
  static int stem(char[] word, int length) {
    int end = length;
    if (end > 2 && word[end - 1] == 's' && word[end - 2] == '\'') {
      end -= 2;
    }
    if (end > 5 && word[end - 1] == 's' && word[end - 2] == 'e' && word[end - 3] == 'i') {
      word[end - 3] = 'y';
      return end - 2;
    }
    for (char[] ending : ENDINGS) {
      if (end - ending.length >= SHORTEST_REST && endsWith(word, end, ending)) {
        end -= ending.length;
        break;
      }
    }
    if (end > SHORTEST_REST && word[end - 1] == 'e') {
      end--;
    }
    if (end > SHORTEST_REST && word[end - 1] == word[end - 2]) {
      end--;
    }
    return end;
  }

  private static boolean endsWith(char[] word, int end, char[] ending) {
    for (int i = 0; i < ending.length; i++) {
      if (word[end - ending.length + i] != ending[i]) {
        return false;
      }
    }
    return true;
  }
}
