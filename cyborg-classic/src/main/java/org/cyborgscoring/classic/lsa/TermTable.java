package org.cyborgscoring.classic.lsa;

import java.util.Arrays;

/**
 * Numbers terms by their hashes in the order in which they come, from 0.
 *
 * <p>An open-addressing table with linear probing, at most half full.
 */
final class TermTable {
  private static final int NONE = -1;

  private long[] slots = new long[1024];
  private int[] numbers = new int[1024];
  private long[] terms = new long[512];
  private int size;

  TermTable() {
    Arrays.fill(numbers, NONE);
  }

  /** How many terms have a number. */
  int size() {
    return size;
  }

  /** The term with this number. */
  long term(int number) {
    return terms[number];
  }

  /** The number of a term, or -1 if it has none. */
  int find(long term) {
    return numbers[slotOf(term)];
  }

  /** The number of a term, a new one if it had none. */
  int findOrAdd(long term) {
    int slot = slotOf(term);
    if (numbers[slot] != NONE) {
      return numbers[slot];
    }
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
      grow();
      slot = slotOf(term);
    }
    slots[slot] = term;
    numbers[slot] = size;
    terms[size] = term;
    return size++;
  }

  private int slotOf(long term) {
    int mask = slots.length - 1;
    int slot = (int) ((term * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (numbers[slot] != NONE && slots[slot] != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    slots = new long[2 * slots.length];
    numbers = new int[slots.length];
    Arrays.fill(numbers, NONE);
    for (int number = 0; number < size; number++) {
      int slot = slotOf(terms[number]);
      slots[slot] = terms[number];
      numbers[slot] = number;
    }
  }
}
