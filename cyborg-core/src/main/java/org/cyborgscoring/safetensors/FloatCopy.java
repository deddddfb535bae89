package org.cyborgscoring.safetensors;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;

/**
 * Copies elements as single-precision floats, in chunks that stay in the processor's cache, and
 * sees on the way whether all are finite.
 */
final class FloatCopy {
  private static final int CHUNK = 1 << 12;

  private final float[] chunk = new float[CHUNK];

  /** Fills the beginning of the chunk with the next elements. */
  @FunctionalInterface
  private interface Source {
    void next(int elements);
  }

  /**
   * Copies all elements.
   *
   * @param dtype one of {@link DType#F32}, {@link DType#F16}, {@link DType#BF16}, {@link DType#F64}
   * @param bytes the elements, little-endian
   * @param elements how many there are
   * @param target takes as many
   * @return whether none is NaN or infinite, as single-precision floats
   * @throws IllegalStateException for other types
   */
  boolean copy(DType dtype, ByteBuffer bytes, int elements, FloatBuffer target) {
    Source source = source(dtype, bytes);
    boolean finite = true;
    for (int done = 0; done < elements; done += CHUNK) {
      int size = Math.min(CHUNK, elements - done);
      source.next(size);
      finite &= finite(size);
      target.put(chunk, 0, size);
    }
    return finite;
  }

  private boolean finite(int elements) {
    boolean finite = true;
    for (int i = 0; i < elements; i++) {
      finite &= Math.abs(chunk[i]) <= Float.MAX_VALUE;
    }
    return finite;
  }

  private Source source(DType dtype, ByteBuffer bytes) {
    return switch (dtype) {
      case F32 -> singles(bytes.asFloatBuffer());
      case F16 -> halves(bytes.asShortBuffer());
      case BF16 -> upperHalves(bytes.asShortBuffer());
      case F64 -> doubles(bytes.asDoubleBuffer());
      default ->
          throw new IllegalStateException("The tensor holds " + dtype + ", which are no floats.");
    };
  }

  private Source singles(FloatBuffer values) {
    return elements -> values.get(chunk, 0, elements);
  }

  private Source halves(ShortBuffer values) {
    short[] bits = new short[CHUNK];
    return elements -> {
      values.get(bits, 0, elements);
      for (int i = 0; i < elements; i++) {
        chunk[i] = HalfPrecision.fromF16(bits[i]);
      }
    };
  }

  private Source upperHalves(ShortBuffer values) {
    short[] bits = new short[CHUNK];
    return elements -> {
      values.get(bits, 0, elements);
      for (int i = 0; i < elements; i++) {
        chunk[i] = HalfPrecision.fromBF16(bits[i]);
      }
    };
  }

  private Source doubles(DoubleBuffer values) {
    double[] wide = new double[CHUNK];
    return elements -> {
      values.get(wide, 0, elements);
      for (int i = 0; i < elements; i++) {
        chunk[i] = (float) wide[i];
      }
    };
  }
}
