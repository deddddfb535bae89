package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.text.TermHash;
import org.cyborgscoring.classic.text.Words;

/**
 * The n-grams of one text, hashed into buckets: for every block the buckets that occur, each once,
 * and how often.
 *
 * <p>Feature hashing after Weinberger, Dasgupta, Langford, Smola &amp; Attenberg (2009), without
 * signs. This is a buffer for one text after another; it belongs to one thread.
 */
final class HashedNgrams {
  private final int shift;
  private final List<Block> blocks;
  private final int[] ends;
  private final int[] occurrences;
  private final BucketIndex index = new BucketIndex();
  private long[] rolling = new long[512];
  private int[] buckets = new int[4096];
  private int[] counts = new int[4096];
  private int size;
  private int blockStart;

  HashedNgrams(FeatureSettings settings) {
    this.shift = 64 - settings.bits();
    this.blocks = settings.blocks();
    this.ends = new int[blocks.size()];
    this.occurrences = new int[blocks.size()];
  }

  /** Reads a text, in place of the one before. */
  void read(Words words) {
    size = 0;
    int rolled = 0;
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      blockStart = size;
      switch (block.kind()) {
        case CHARACTERS -> {
          rolled = roll(words, rolled, block.size());
          occurrences[b] = characters(words.length(), block);
        }
        case STEMS -> occurrences[b] = stems(words, block);
        case PAIRS -> occurrences[b] = pairs(words, block);
      }
      ends[b] = size;
    }
  }

  /** Lengthens the n-gram that begins at each character from {@code from} to {@code to} units. */
  private int roll(Words words, int from, int to) {
    int length = words.length();
    if (rolling.length < length) {
      rolling = new long[2 * length];
    }
    int rolled = from;
    if (rolled == 0 || rolled > to) {
      Arrays.fill(rolling, 0, length, 0);
      rolled = 0;
    }
    char[] chars = words.chars();
    for (; rolled < to; rolled++) {
      for (int i = 0; i < length - rolled; i++) {
        rolling[i] = TermHash.extend(rolling[i], chars[i + rolled]);
      }
    }
    return rolled;
  }

  private int characters(int length, Block block) {
    int most = Math.max(0, length - block.size() + 1);
    long seed = block.seed();
    begin(most);
    for (int i = 0; i < most; i++) {
      add(rolling[i] ^ seed);
    }
    return most;
  }

  private int stems(Words words, Block block) {
    int most = Math.max(0, words.count() - block.size() + 1);
    long seed = block.seed();
    begin(most);
    for (int i = 0; i < most; i++) {
      long hash = words.stemHash(i);
      for (int k = 1; k < block.size(); k++) {
        hash = TermHash.ofSequence(hash, words.stemHash(i + k));
      }
      add(hash ^ seed);
    }
    return most;
  }

  private int pairs(Words words, Block block) {
    int n = words.count();
    long seed = block.seed();
    begin(Math.multiplyExact(n, Math.min(n, block.size())));
    int pairs = 0;
    for (int i = 0; i < n; i++) {
      long stem = words.stemHash(i);
      int last = Math.min(n - 1, i + block.size());
      for (int k = i + 1; k <= last; k++) {
        long other = words.stemHash(k);
        if (stem != other) {
          add(TermHash.ofPair(stem, other) ^ seed);
          pairs++;
        }
      }
    }
    return pairs;
  }

  private void begin(int most) {
    // No more buckets can occur than there are, however long the text.
    int distinct = Math.min(most, 1 << (64 - shift));
    index.clear(distinct);
    if (buckets.length < size + distinct) {
      int room = Math.max(size + distinct, 2 * buckets.length);
      buckets = Arrays.copyOf(buckets, room);
      counts = Arrays.copyOf(counts, room);
    }
  }

  private void add(long hash) {
    int bucket = (int) (TermHash.mix(hash) >>> shift);
    int place = index.placeOf(bucket, size - blockStart) + blockStart;
    if (place == size) {
      buckets[size] = bucket;
      counts[size++] = 1;
    } else {
      counts[place]++;
    }
  }

  /** Where a block's buckets begin in {@link #buckets()} and {@link #counts()}. */
  int start(int block) {
    return block == 0 ? 0 : ends[block - 1];
  }

  /** Where a block's buckets end, exclusive. */
  int end(int block) {
    return ends[block];
  }

  /** How many n-grams of a block the text has, repeated ones included. */
  int occurrences(int block) {
    return occurrences[block];
  }

  /** The buckets; the buffer's own array, not to be changed. */
  int[] buckets() {
    return buckets;
  }

  /** How often each bucket occurs, at least once; the buffer's own array, not to be changed. */
  int[] counts() {
    return counts;
  }
}
