package org.cyborgscoring.safetensors;

/**
 * The two 16-bit formats of floats, by their bits: IEEE 754 binary16, called F16, of 5 bits of
 * exponent and 10 of fraction; and bfloat16, called BF16, the upper half of a single-precision
 * float.
 */
public final class HalfPrecision {
  private static final int EXPONENT_SHIFT = 13;
  private static final int SMALLEST_EXPONENT = 0x0400;
  private static final int INFINITE = 0x7c00;
  // The exponents' biases are 127 and 15.
  private static final int REBIAS = (127 - 15) << 23;

  private HalfPrecision() {}

  /** The value of an F16, exactly; every one has its single-precision float. */
  public static float fromF16(short bits) {
    int sign = (bits & 0x8000) << 16;
    int rest = bits & 0x7fff;
    if (rest >= INFINITE) {
      return Float.intBitsToFloat(sign | 0x7f800000 | (rest << EXPONENT_SHIFT));
    }
    if (rest >= SMALLEST_EXPONENT) {
      return Float.intBitsToFloat(sign | ((rest << EXPONENT_SHIFT) + REBIAS));
    }
    // Subnormal: a multiple of 2^-24, and zero keeps its sign.
    return Float.intBitsToFloat(sign | Float.floatToRawIntBits(rest * 0x1p-24f));
  }

  /** The value of a BF16, exactly. */
  public static float fromBF16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }

  /**
   * The BF16 nearest to a float; of two equally near, the one whose last bit is 0. Values beyond
   * the largest BF16 by half a step or more become infinite, NaN stays NaN.
   */
  public static short toBF16(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      // A NaN whose bits are all in the lower half would become infinite, so it is made quiet.
      return (short) ((bits >>> 16) | 0x40);
    }
    int roundUp = 0x7fff + ((bits >>> 16) & 1);
    return (short) ((bits + roundUp) >>> 16);
  }
}
