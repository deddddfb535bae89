package org.cyborgscoring.torch.text.wordpiece;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often each word stands in some texts. Words come in the order of their characters, so that
 * the order of the texts changes nothing.
 *
 * @param counts the count of each word
 */
record WordCounts(TreeMap<String, Long> counts) {

  /** Counts the words of texts; words longer than {@code mostCharacters} are left out. */
  static WordCounts of(Iterable<String> texts, BertWords words, int mostCharacters) {
    Map<String, Long> counts = new HashMap<>();
    for (String text : texts) {
      words.forEach(
          text,
          word -> {
            if (word.codePointCount(0, word.length()) <= mostCharacters) {
              counts.merge(word, 1L, Long::sum);
            }
          });
    }
    return new WordCounts(new TreeMap<>(counts));
  }

  /**
   * The most frequent characters, at most {@code most} of them, in the order of their numbers.
   *
   * @param always characters that count as the most frequent, whether or not they are there
   */
  List<Integer> alphabet(int most, String always) {
    Map<Integer, Long> characters = new HashMap<>();
    counts.forEach(
        (word, count) -> word.codePoints().forEach(c -> characters.merge(c, count, Long::sum)));
    always.codePoints().forEach(c -> characters.put(c, Long.MAX_VALUE));
    return characters.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.toList());
  }
}
