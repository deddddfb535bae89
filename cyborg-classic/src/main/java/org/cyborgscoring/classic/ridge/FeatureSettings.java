package org.cyborgscoring.classic.ridge;

import java.util.List;
import org.cyborgscoring.classic.ridge.Block.Kind;

/**
 * Which n-grams are counted and into how many buckets they are hashed.
 *
 * @param bits the number of buckets as a power of two, {@value #FEWEST_BITS} to {@value
 *     #MOST_BITS}; all blocks share the buckets
 * @param blocks the blocks; character n-grams are read fastest in ascending order of their size
 */
record FeatureSettings(int bits, List<Block> blocks) {
  static final int FEWEST_BITS = 8;
  static final int MOST_BITS = 22;
  private static final int MOST_BLOCKS = 32;

  /**
   * What measured best on short answers and essays: character 2-6-grams, stems, stem bigrams, and
   * pairs of stems at most 8 apart.
   */
  static final FeatureSettings STANDARD =
      new FeatureSettings(
          20,
          List.of(
              new Block(Kind.CHARACTERS, 2),
              new Block(Kind.CHARACTERS, 3),
              new Block(Kind.CHARACTERS, 4),
              new Block(Kind.CHARACTERS, 5),
              new Block(Kind.CHARACTERS, 6),
              new Block(Kind.STEMS, 1),
              new Block(Kind.STEMS, 2),
              new Block(Kind.PAIRS, 8)));

  FeatureSettings {
    blocks = List.copyOf(blocks);
    if (bits < FEWEST_BITS || bits > MOST_BITS) {
      throw new IllegalArgumentException("2 to the power of " + bits + " buckets.");
    }
    if (blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
      throw new IllegalArgumentException(blocks.size() + " blocks.");
    }
  }

  /** The number of buckets. */
  int buckets() {
    return 1 << bits;
  }
}
