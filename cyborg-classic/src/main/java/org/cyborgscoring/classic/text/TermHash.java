package org.cyborgscoring.classic.text;

/**
 * Hashes of terms, 64 bits wide and the same on every machine.
 *
 * <p>A term is hashed one UTF-16 unit at a time, {@code h = (h + unit + 1) · M} modulo 2⁶⁴ with an
 * odd constant M, so that an n-gram's hash grows into that of the (n+1)-gram which it begins. This
 * spreads well in its high bits only; {@link #mix} (the finaliser of MurmurHash3 by A. Appleby,
 * public domain, with the constants of variant 13 by D. Stafford) spreads over all bits.
 */
public final class TermHash {
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L; // 2^64 divided by the golden ratio

  private TermHash() {}

  /** The hash of a term that ends with one more unit. */
  public static long extend(long hash, char unit) {
    return (hash + unit + 1) * MULTIPLIER;
  }

  /** The hash of the units from {@code start} to {@code end}, exclusive. */
  public static long of(char[] units, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = extend(hash, units[i]);
    }
    return mix(hash);
  }

  /** The hash of two terms in order. */
  public static long ofSequence(long first, long second) {
    return mix(first * MULTIPLIER + second);
  }

  /** The hash of two terms in either order. */
  public static long ofPair(long one, long other) {
    return ofSequence(Math.min(one, other), Math.max(one, other));
  }

  /** Spreads a hash over all 64 bits; one to one. */
  public static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }
}
