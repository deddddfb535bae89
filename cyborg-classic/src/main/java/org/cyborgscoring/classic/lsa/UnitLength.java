package org.cyborgscoring.classic.lsa;

/** Makes vectors unit length. */
final class UnitLength {
  private static final double NOTHING = 1e-9;

  private UnitLength() {}

  /** Scales part of an array to unit length; nearly nothing becomes nothing. */
  static void make(float[] values, int from, int count) {
    double squares = 0;
    for (int i = from; i < from + count; i++) {
      squares += (double) values[i] * values[i];
    }
    double factor = squares > NOTHING * NOTHING ? 1 / Math.sqrt(squares) : 0;
    for (int i = from; i < from + count; i++) {
      values[i] = (float) (values[i] * factor);
    }
  }
}
