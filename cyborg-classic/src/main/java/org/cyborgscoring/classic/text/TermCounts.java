package org.cyborgscoring.classic.text;

import java.util.Arrays;

/**
 * Counts terms by their hashes, without an object for any of them.
 *
 * <p>An open-addressing table with linear probing, at most half full. Clearing it takes constant
 * time: every slot remembers the round in which it was last written. Equal hashes are one term.
 */
public final class TermCounts {
  private static final int SMALLEST = 1024;

  private long[] terms = new long[SMALLEST];
  private int[] counts = new int[SMALLEST];
  private int[] rounds = new int[SMALLEST];
  private int round = 1;
  private int distinct;

  /** Forgets all terms. */
  public void clear() {
    distinct = 0;
    if (++round == 0) {
      Arrays.fill(rounds, 0);
      round = 1;
    }
  }

  /**
   * Counts one occurrence.
   *
   * @return how often the term has occurred since {@link #clear}, this time included
   */
  public int add(long term) {
    int slot = slotOf(term);
    if (rounds[slot] == round) {
      return ++counts[slot];
    }
    rounds[slot] = round;
    terms[slot] = term;
    counts[slot] = 1;
    if (++distinct > terms.length / 2) {
      grow();
    }
    return 1;
  }

  /** How many different terms have been counted since {@link #clear}. */
  public int distinct() {
    return distinct;
  }

  private int slotOf(long term) {
    int mask = terms.length - 1;
    // The high half of a product depends on all bits of the term.
    int slot = (int) ((term * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (rounds[slot] == round && terms[slot] != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldTerms = terms;
    int[] oldCounts = counts;
    int[] oldRounds = rounds;
    int oldRound = round;
    int size = 2 * oldTerms.length;
    terms = new long[size];
    counts = new int[size];
    rounds = new int[size];
    round = 1;
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldRounds[i] == oldRound) {
        int slot = slotOf(oldTerms[i]);
        rounds[slot] = round;
        terms[slot] = oldTerms[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
