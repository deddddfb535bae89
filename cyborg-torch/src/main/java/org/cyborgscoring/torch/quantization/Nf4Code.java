package org.cyborgscoring.torch.quantization;

/**
 * NormalFloat with four bits (Dettmers et al. 2023, appendix E): 16 values in [-1, 1] of which each
 * is as probable as any other for normally distributed weights; 0 is one of them.
 */
final class Nf4Code {
  /** The values as the paper lists them. */
  private static final float[] VALUES = {
    -1.0f,
    -0.6961928f,
    -0.52507305f,
    -0.3949175f,
    -0.28444138f,
    -0.18477343f,
    -0.091050036f,
    0.0f,
    0.0795803f,
    0.1609302f,
    0.2461123f,
    0.33791524f,
    0.44070983f,
    0.562617f,
    0.72295684f,
    1.0f
  };

  /** Halfway between neighbours, where the lower one still wins. */
  private static final float[] LIMITS = limits();

  private Nf4Code() {}

  private static float[] limits() {
    float[] limits = new float[VALUES.length - 1];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = (float) (((double) VALUES[i] + VALUES[i + 1]) / 2);
    }
    return limits;
  }

  /** The value of a code in 0 to 15. */
  static float value(int code) {
    return VALUES[code];
  }

  /** The code of the value that is nearest, by four comparisons. */
  static int nearest(float x) {
    int code = x > LIMITS[7] ? 8 : 0;
    code += x > LIMITS[code + 3] ? 4 : 0;
    code += x > LIMITS[code + 1] ? 2 : 0;
    return code + (x > LIMITS[code] ? 1 : 0);
  }
}
