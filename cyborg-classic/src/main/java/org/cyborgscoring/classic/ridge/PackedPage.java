package org.cyborgscoring.classic.ridge;

import java.util.Arrays;

/**
 * Rows of the training matrix next to each other, packed to about two bytes a value.
 *
 * <p>Within one block of one row a value is the root of a small count times one factor for the
 * block. A value of count 1 in one of the {@value #ESCAPE} commonest columns is one char, its
 * column; any other is two: {@code 11} and the upper 14 bits of its column, then the lower 8 bits
 * of the column and 8 bits of count.
 */
final class PackedPage {
  private static final int ESCAPE = 0xC000;

  /** More columns than this cannot be packed. */
  static final int MOST_COLUMNS = 1 << 22;

  private final int blocks;
  private final int[] ends;
  private final float[] factors;
  private char[] tokens;
  private int size;
  private int filledBlocks;

  PackedPage(int rows, int blocks) {
    this.blocks = blocks;
    this.ends = new int[rows * blocks];
    this.factors = new float[rows * blocks];
    this.tokens = new char[rows * 256];
  }

  /** Adds a value to the block that is being filled. */
  void add(int column, int count) {
    if (size + 2 > tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * tokens.length + 2);
    }
    if (count == 1 && column < ESCAPE) {
      tokens[size++] = (char) column;
    } else {
      tokens[size++] = (char) (ESCAPE | (column >>> 8));
      tokens[size++] = (char) ((column & 0xFF) << 8 | Math.min(count, RootCounts.MOST));
    }
  }

  /** Ends the block that is being filled; blocks follow each other, then rows. */
  void endBlock(float factor) {
    ends[filledBlocks] = size;
    factors[filledBlocks++] = factor;
  }

  /** Gives back room that is not needed. */
  void trim() {
    tokens = Arrays.copyOf(tokens, size);
  }

  /** The number of rows. */
  int rows() {
    return ends.length / blocks;
  }

  /** Takes one value of the matrix. */
  @FunctionalInterface
  interface Visitor {
    void value(int column, float value);
  }

  /** Shows the values of a row. */
  void visit(int row, Visitor visitor) {
    for (int b = row * blocks; b < (row + 1) * blocks; b++) {
      float factor = factors[b];
      int end = ends[b];
      for (int k = start(b); k < end; k++) {
        int token = tokens[k];
        if (token < ESCAPE) {
          visitor.value(token, factor);
        } else {
          int next = tokens[++k];
          visitor.value(column(token, next), factor * root(next));
        }
      }
    }
  }

  /**
   * The dot products of a row with a vector of every lane.
   *
   * @param vectors a value for every column and lane
   * @param into takes a value for every lane
   */
  void dot(int row, float[] vectors, float[] into) {
    Arrays.fill(into, 0);
    for (int b = row * blocks; b < (row + 1) * blocks; b++) {
      float s0 = 0;
      float s1 = 0;
      float s2 = 0;
      float s3 = 0;
      float s4 = 0;
      float s5 = 0;
      int end = ends[b];
      for (int k = start(b); k < end; k++) {
        int column = tokens[k];
        float value = 1;
        if (column >= ESCAPE) {
          int next = tokens[++k];
          column = column(column, next);
          value = root(next);
        }
        int at = column * Lanes.COUNT;
        s0 += value * vectors[at];
        s1 += value * vectors[at + 1];
        s2 += value * vectors[at + 2];
        s3 += value * vectors[at + 3];
        s4 += value * vectors[at + 4];
        s5 += value * vectors[at + 5];
      }
      float factor = factors[b];
      into[0] += factor * s0;
      into[1] += factor * s1;
      into[2] += factor * s2;
      into[3] += factor * s3;
      into[4] += factor * s4;
      into[5] += factor * s5;
    }
  }

  /**
   * Adds a multiple of a row to a vector of every lane.
   *
   * @param multiples a multiple for every lane, from {@code offset}
   * @param vectors a value for every column and lane
   */
  void addTo(int row, float[] multiples, int offset, float[] vectors) {
    for (int b = row * blocks; b < (row + 1) * blocks; b++) {
      float factor = factors[b];
      float m0 = factor * multiples[offset];
      float m1 = factor * multiples[offset + 1];
      float m2 = factor * multiples[offset + 2];
      float m3 = factor * multiples[offset + 3];
      float m4 = factor * multiples[offset + 4];
      float m5 = factor * multiples[offset + 5];
      int end = ends[b];
      for (int k = start(b); k < end; k++) {
        int column = tokens[k];
        float value = 1;
        if (column >= ESCAPE) {
          int next = tokens[++k];
          column = column(column, next);
          value = root(next);
        }
        int at = column * Lanes.COUNT;
        vectors[at] += value * m0;
        vectors[at + 1] += value * m1;
        vectors[at + 2] += value * m2;
        vectors[at + 3] += value * m3;
        vectors[at + 4] += value * m4;
        vectors[at + 5] += value * m5;
      }
    }
  }

  private int start(int block) {
    return block == 0 ? 0 : ends[block - 1];
  }

  private static int column(int token, int next) {
    return (token - ESCAPE) << 8 | next >>> 8;
  }

  private static float root(int next) {
    return RootCounts.of(next & RootCounts.MOST);
  }
}
