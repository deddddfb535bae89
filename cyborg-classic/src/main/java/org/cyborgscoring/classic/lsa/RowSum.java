package org.cyborgscoring.classic.lsa;

/**
 * Adds multiples of rows of a dense matrix to a row. Four rows at once: the sum is then loaded and
 * stored a quarter as often, which is where the time goes.
 */
final class RowSum {
  private final float[] matrix;
  private final int width;
  private final float[] factors = new float[4];
  private final int[] rows = new int[4];
  private float[] to = {};
  private int at;
  private int waiting;

  /** A sum of rows of this matrix. */
  RowSum(float[] matrix, int width) {
    this.matrix = matrix;
    this.width = width;
  }

  /** Begins to add to the {@code width} numbers from {@code start}. */
  void begin(float[] sum, int start) {
    to = sum;
    at = start;
  }

  /** Adds a multiple of a row, now or by {@link #end} at the latest. */
  void add(float factor, int row) {
    factors[waiting] = factor;
    rows[waiting++] = row * width;
    if (waiting == 4) {
      addFour();
    }
  }

  /** Adds what still waits. */
  void end() {
    for (int i = 0; i < waiting; i++) {
      float factor = factors[i];
      int row = rows[i];
      for (int j = 0; j < width; j++) {
        to[at + j] += factor * matrix[row + j];
      }
    }
    waiting = 0;
  }

  private void addFour() {
    addFour(
        to,
        at,
        matrix,
        width,
        factors[0],
        rows[0],
        factors[1],
        rows[1],
        factors[2],
        rows[2],
        factors[3],
        rows[3]);
    waiting = 0;
  }

  @SuppressWarnings("TooManyParameters") // Locals are what the compiler makes fast.
  private static void addFour(
      float[] to,
      int at,
      float[] m,
      int width,
      float f0,
      int r0,
      float f1,
      int r1,
      float f2,
      int r2,
      float f3,
      int r3) {
    for (int j = 0; j < width; j++) {
      to[at + j] += (f0 * m[r0 + j] + f1 * m[r1 + j]) + (f2 * m[r2 + j] + f3 * m[r3 + j]);
    }
  }
}
