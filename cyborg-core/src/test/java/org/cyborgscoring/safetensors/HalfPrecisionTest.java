package org.cyborgscoring.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HalfPrecisionTest {
  private static final int PATTERNS = 1 << 16;

  /** The definition of a binary format, in double precision. */
  private static double value(int bits, int exponentBits, int fractionBits) {
    int bias = (1 << (exponentBits - 1)) - 1;
    int exponent = (bits >> fractionBits) & ((1 << exponentBits) - 1);
    double fraction = (bits & ((1 << fractionBits) - 1)) / (double) (1 << fractionBits);
    double sign = (bits & 0x8000) == 0 ? 1 : -1;
    if (exponent == (1 << exponentBits) - 1) {
      return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
    }
    return exponent == 0
        ? sign * fraction * StrictMath.pow(2, 1 - bias)
        : sign * (1 + fraction) * StrictMath.pow(2, exponent - bias);
  }

  @Test
  void everyF16HasTheValueOfItsDefinition() {
    for (int bits = 0; bits < PATTERNS; bits++) {
      // Compared as doubles, -0 is not 0, and NaN is NaN.
      assertThat(Double.valueOf(HalfPrecision.fromF16((short) bits)))
          .isEqualTo(Double.valueOf(value(bits, 5, 10)));
    }
  }

  @Test
  void everyBF16HasTheValueOfItsDefinition() {
    for (int bits = 0; bits < PATTERNS; bits++) {
      assertThat(Double.valueOf(HalfPrecision.fromBF16((short) bits)))
          .isEqualTo(Double.valueOf(value(bits, 8, 7)));
    }
  }

  @Test
  void everyBF16ComesBackFromItsFloat() {
    for (int bits = 0; bits < PATTERNS; bits++) {
      float value = HalfPrecision.fromBF16((short) bits);
      if (Float.isNaN(value)) {
        assertThat(HalfPrecision.fromBF16(HalfPrecision.toBF16(value))).isNaN();
      } else {
        assertThat(HalfPrecision.toBF16(value)).isEqualTo((short) bits);
      }
    }
  }

  @Property(tries = 5000)
  void roundsToTheNearestBF16AndTiesToEven(@ForAll int pattern) {
    float value = Float.intBitsToFloat(pattern);
    short rounded = HalfPrecision.toBF16(value);
    if (Float.isNaN(value)) {
      assertThat(HalfPrecision.fromBF16(rounded)).isNaN();
      return;
    }
    int towardsZero = (pattern >>> 16) & 0xffff;
    if (Float.isInfinite(value)) {
      assertThat(rounded).isEqualTo((short) towardsZero);
      return;
    }
    double below = Math.abs(value(towardsZero, 8, 7));
    // One step beyond the largest stands what would follow it, not infinity.
    double above =
        (towardsZero & 0x7fff) == 0x7f7f ? 0x1p128 : Math.abs(value(towardsZero + 1, 8, 7));
    double down = Math.abs(value) - below;
    double up = above - Math.abs(value);
    boolean even = (towardsZero & 1) == 0;
    int expected = down < up || (down == up && even) ? towardsZero : towardsZero + 1;
    assertThat(rounded).isEqualTo((short) expected);
  }

  @Test
  void roundsTiesToTheEvenNeighbour() {
    assertThat(HalfPrecision.toBF16(Float.intBitsToFloat(0x3f808000))).isEqualTo((short) 0x3f80);
    assertThat(HalfPrecision.toBF16(Float.intBitsToFloat(0x3f818000))).isEqualTo((short) 0x3f82);
    assertThat(HalfPrecision.toBF16(Float.intBitsToFloat(0x3f808001))).isEqualTo((short) 0x3f81);
    assertThat(HalfPrecision.toBF16(-Float.MAX_VALUE)).isEqualTo((short) 0xff80);
    assertThat(HalfPrecision.fromBF16(HalfPrecision.toBF16(Float.intBitsToFloat(0x7f800001))))
        .isNaN();
  }
}
