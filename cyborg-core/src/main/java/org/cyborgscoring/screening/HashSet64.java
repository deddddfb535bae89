package org.cyborgscoring.screening;

/** A set of 64-bit hashes: an open-addressed table, several times as small and fast as boxing. */
final class HashSet64 {
  private long[] slots;
  private int size;
  private boolean hasZero;

  HashSet64(int expected) {
    this.slots = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
  }

  /** The number of hashes. */
  int size() {
    return size + (hasZero ? 1 : 0);
  }

  boolean contains(long hash) {
    if (hash == 0) {
      return hasZero;
    }
    int slot = slot(slots, hash);
    return slots[slot] == hash;
  }

  /** Adds a hash; gives false if it was there already. */
  boolean add(long hash) {
    if (hash == 0) {
      boolean added = !hasZero;
      hasZero = true;
      return added;
    }
    int slot = slot(slots, hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] grown = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        grown[slot(grown, hash)] = hash;
      }
    }
    slots = grown;
  }

  /** Where the hash is, or the empty slot where it belongs. */
  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
