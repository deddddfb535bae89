package org.cyborgscoring.classic.ridge;

import java.util.Arrays;

/**
 * Finds where the buckets of one block of one text were listed, so that each is listed once.
 *
 * <p>Open addressing in one array of longs, each the round in which it was written, the bucket and
 * its place in the list. A new round makes all of them stale at once.
 */
final class BucketIndex {
  private static final int FIELD = 22;
  private static final long PLACE_MASK = (1L << FIELD) - 1;
  private static final int LAST_ROUND = (1 << (64 - 2 * FIELD)) - 1;

  private long[] slots = new long[1024];
  private int mask = slots.length - 1;
  private int round;

  /** Forgets all buckets and makes room for this many. */
  void clear(int most) {
    int size = Integer.highestOneBit(Math.max(511, 2 * most - 1)) << 1;
    if (slots.length < size) {
      slots = new long[size];
      round = 0;
    }
    // A short text after a long one uses the front of the table only, which is in the cache.
    mask = size - 1;
    if (++round > LAST_ROUND) {
      Arrays.fill(slots, 0);
      round = 1;
    }
  }

  /**
   * The place of a bucket.
   *
   * @param bucket less than 2²²
   * @param place where the bucket is listed if it is new, less than 2²²
   * @return where it was listed before, or {@code place}
   */
  int placeOf(int bucket, int place) {
    long tag = ((long) round << FIELD) | bucket;
    int slot = bucket & mask;
    while (true) {
      long entry = slots[slot];
      if (entry >>> FIELD == tag) {
        return (int) (entry & PLACE_MASK);
      }
      if (entry >>> (2 * FIELD) != round) {
        slots[slot] = (tag << FIELD) | place;
        return place;
      }
      slot = (slot + 1) & mask;
    }
  }
}
