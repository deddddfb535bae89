package org.cyborgscoring.torch.text.wordpiece;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often each two pieces stand side by side, and in which words: kept up to date word by word
 * while pieces are merged.
 *
 * <p>The queue holds counts as they once were; counts that have fallen since are found out when
 * they come to its head, counts that have risen are put in anew.
 */
final class PairCounts {
  private final Map<Long, Places> places = new HashMap<>();
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>();
  private final Set<Long> risen = new LinkedHashSet<>();

  /** Counts the pairs of a word in, or out with a negative count. */
  void add(int[] pieces, int word, long count) {
    for (int i = 0; i + 1 < pieces.length; i++) {
      long pair = pair(pieces[i], pieces[i + 1]);
      Places at = places.computeIfAbsent(pair, p -> new Places());
      at.count += count;
      if (count > 0) {
        at.add(word);
        risen.add(pair);
      }
    }
  }

  /**
   * Takes out the most frequent pair; of several, the one with the lowest numbers.
   *
   * @return the pair, or null if none is left that stands {@code leastFrequency} times
   */
  @Nullable Long takeMostFrequent(int leastFrequency) {
    for (long pair : risen) {
      Places at = places.get(pair);
      if (at != null && at.count > 0) {
        queue.add(new Candidate(at.count, pair));
      }
    }
    risen.clear();
    while (!queue.isEmpty()) {
      Candidate candidate = queue.remove();
      Places at = places.get(candidate.pair);
      if (at == null || at.count == 0) {
        continue;
      }
      if (at.count != candidate.count) {
        queue.add(new Candidate(at.count, candidate.pair));
        continue;
      }
      return at.count < leastFrequency ? null : candidate.pair;
    }
    return null;
  }

  /** The words that a pair stands in, and maybe some more. */
  int[] words(long pair) {
    Places at = places.get(pair);
    return at == null ? new int[0] : Arrays.copyOf(at.words, at.size);
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | second;
  }

  static int first(long pair) {
    return (int) (pair >> 32);
  }

  static int second(long pair) {
    return (int) pair;
  }

  private record Candidate(long count, long pair) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int order = Long.compare(other.count, count);
      return order != 0 ? order : Long.compare(pair, other.pair);
    }
  }

  private static final class Places {
    private long count;
    private int[] words = new int[2];
    private int size;

    void add(int word) {
      if (size > 0 && words[size - 1] == word) {
        return;
      }
      if (size == words.length) {
        words = Arrays.copyOf(words, 2 * size);
      }
      words[size++] = word;
    }
  }
}
