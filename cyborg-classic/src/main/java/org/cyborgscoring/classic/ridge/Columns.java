package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The buckets that a model is fitted on, numbered from the commonest to the rarest: those that
 * occur in at least two texts, for one that occurs in a single text tells nothing of another.
 *
 * <p>Numbering by frequency packs rows tightly and keeps what is read most in the cache.
 */
final class Columns {
  private static final int LEAST_TEXTS = 2;

  private final int[] columnOf;
  private final int[] bucketOf;

  private Columns(int[] columnOf, int[] bucketOf) {
    this.columnOf = columnOf;
    this.bucketOf = bucketOf;
  }

  /** Chooses by the number of texts that each bucket occurs in. */
  static Columns of(int[] documentFrequencies) {
    long[] order =
        IntStream.range(0, documentFrequencies.length)
            .filter(bucket -> documentFrequencies[bucket] >= LEAST_TEXTS)
            .mapToLong(
                bucket -> (long) (Integer.MAX_VALUE - documentFrequencies[bucket]) << 32 | bucket)
            .sorted()
            .toArray();
    int[] columnOf = new int[documentFrequencies.length];
    Arrays.fill(columnOf, -1);
    int[] bucketOf = new int[order.length];
    for (int column = 0; column < order.length; column++) {
      bucketOf[column] = (int) order[column];
      columnOf[bucketOf[column]] = column;
    }
    return new Columns(columnOf, bucketOf);
  }

  /** The number of columns. */
  int count() {
    return bucketOf.length;
  }

  /** The column of a bucket, or -1 if it has none. */
  int columnOf(int bucket) {
    return columnOf[bucket];
  }

  /** The bucket of a column. */
  int bucketOf(int column) {
    return bucketOf[column];
  }
}
