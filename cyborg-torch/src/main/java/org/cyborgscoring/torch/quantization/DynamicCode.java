package org.cyborgscoring.torch.quantization;

import java.util.Arrays;

/**
 * Eight-bit numbers in [-1, 1] that are finest near 0 (Dettmers et al. 2022, "8-bit Optimizers via
 * Block-wise Quantization"): for each e of 0 to 6 the middles of 2^e equal parts of [0.1, 1], times
 * 10^(e-6), with both signs; and 0 and 1.
 */
final class DynamicCode {
  private static final int MAGNITUDES = 7;
  private static final float[] VALUES = sorted();

  private DynamicCode() {}

  private static float[] sorted() {
    float[] values = new float[256];
    int at = 0;
    for (int e = 0; e < MAGNITUDES; e++) {
      int parts = 1 << e;
      for (int part = 0; part < parts; part++) {
        double middle = 0.1 + 0.9 * (part + 0.5) / parts;
        float value = (float) (middle * Math.pow(10, e - (MAGNITUDES - 1.0)));
        values[at++] = value;
        values[at++] = -value;
      }
    }
    values[at++] = 0;
    values[at] = 1;
    Arrays.sort(values);
    return values;
  }

  /** All 256 values, ascending. */
  static float[] values() {
    return VALUES.clone();
  }

  /** The code of the value that is nearest; of two, the lower. */
  static int nearest(float x) {
    int found = Arrays.binarySearch(VALUES, x);
    if (found >= 0) {
      return found;
    }
    int above = Math.min(-found - 1, VALUES.length - 1);
    int below = Math.max(0, above - 1);
    return VALUES[above] - x < x - VALUES[below] ? above : below;
  }
}
