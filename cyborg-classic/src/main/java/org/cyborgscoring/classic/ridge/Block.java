package org.cyborgscoring.classic.ridge;

import java.util.Locale;
import org.cyborgscoring.classic.text.TermHash;
import org.cyborgscoring.data.InputException;

/**
 * One kind of n-gram.
 *
 * @param kind what is counted
 * @param size how many characters or stems an n-gram has, or how many stems further on the second
 *     one of a pair may stand; 1 to {@value #LARGEST}
 */
record Block(Kind kind, int size) {
  static final int LARGEST = 64;

  /** What is counted. */
  enum Kind {
    /** Runs of characters of the normal form, across words. */
    CHARACTERS,
    /** Runs of stems. */
    STEMS,
    /** Two different stems near each other, in either order. */
    PAIRS
  }

  Block {
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("An n-gram of size " + size + ".");
    }
  }

  /** The block as it is stored, such as {@code characters-3}. */
  String id() {
    return kind.name().toLowerCase(Locale.ROOT) + "-" + size;
  }

  /**
   * The block that {@link #id} names.
   *
   * @throws InputException if there is no such block
   */
  static Block parse(String id) {
    int dash = id.indexOf('-');
    try {
      Kind kind = Kind.valueOf(id.substring(0, Math.max(0, dash)).toUpperCase(Locale.ROOT));
      return new Block(kind, Integer.parseInt(id.substring(dash + 1)));
    } catch (IllegalArgumentException e) {
      throw new InputException("'" + id + "' is no block of n-grams.", e);
    }
  }

  /** Keeps this block's n-grams apart from those of others in one table of buckets. */
  long seed() {
    String id = id();
    return TermHash.of(id.toCharArray(), 0, id.length());
  }
}
