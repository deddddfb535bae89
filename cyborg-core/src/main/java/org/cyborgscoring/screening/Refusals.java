package org.cyborgscoring.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Knows the ways of declining to answer, from the resource {@code refusals-eng.txt}.
 *
 * <p>A response is a refusal only as a whole: it must consist of listed phrases, at least one of
 * them a refusal and not only a filler such as {@code sorry}. "The plant shows, I don't know, hope"
 * is none. The phrases are English.
 */
final class Refusals {
  private static final String RESOURCE = "refusals-eng.txt";
  private static final String FILLER = "filler:";

  /** Longer responses say something besides. */
  private static final int MOST_WORDS = 24;

  private final HashSet64 phrases = new HashSet64(256);
  private final HashSet64 fillers = new HashSet64(32);
  private int longestPhrase;

  private Refusals() {}

  /** Reads the list. */
  static Refusals load() {
    Refusals refusals = new Refusals();
    try (InputStream in = Refusals.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program.");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(refusals::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return refusals;
  }

  private void add(String line) {
    boolean filler = line.startsWith(FILLER);
    Words words = Words.of(filler ? line.substring(FILLER.length()) : line);
    (filler ? fillers : phrases).add(words.hashOfAll());
    longestPhrase = Math.max(longestPhrase, words.size());
  }

  /** Whether the words divide into listed phrases, at least one of them a refusal. */
  boolean areOnly(Words words) {
    int size = words.size();
    if (size == 0 || size > MOST_WORDS) {
      return false;
    }
    // What the first n words can be: nothing listed, fillers alone, or a refusal.
    boolean[] filled = new boolean[size + 1];
    boolean[] refused = new boolean[size + 1];
    filled[0] = true;
    for (int start = 0; start < size; start++) {
      if (!filled[start] && !refused[start]) {
        continue;
      }
      for (int length = 1; length <= longestPhrase && start + length <= size; length++) {
        long hash = words.hash(start, length);
        boolean refusal = phrases.contains(hash);
        boolean filler = fillers.contains(hash);
        refused[start + length] |= refusal || (filler && refused[start]);
        filled[start + length] |= filler && filled[start];
      }
    }
    return refused[size];
  }

  /** Whether a text without words is nothing but question marks and other punctuation. */
  static boolean isQuestionMark(String text) {
    return text.indexOf('?') >= 0;
  }
}
