package org.cyborgscoring.torch.onnx;

/**
 * A weight in 8-bit integers, symmetric around 0, with a scale for every output.
 *
 * @param values [in, out]: transposed against the weight it was made of
 * @param scales [out]: a value times its output's scale is about what the weight was
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Int8Weight(byte[] values, float[] scales) {
  /**
   * The largest value. Processors without instructions for dot products of bytes add two products
   * of an unsigned and a signed byte in 16 bits, and clip the sum: 2 · 255 · 64 stays below 2^15,
   * so that the scores are the same on every processor.
   */
  static final int LARGEST = 64;

  /**
   * Quantises to the nearest.
   *
   * @param weight [out, in], finite
   */
  static Int8Weight of(float[] weight, int out, int in) {
    byte[] values = new byte[weight.length];
    float[] scales = new float[out];
    for (int row = 0; row < out; row++) {
      float most = 0;
      for (int column = 0; column < in; column++) {
        most = Math.max(most, Math.abs(weight[row * in + column]));
      }
      // A row of zeros stays one, whatever its scale.
      scales[row] = most == 0 ? 1 : most / LARGEST;
      for (int column = 0; column < in; column++) {
        values[column * out + row] = (byte) Math.round(weight[row * in + column] / scales[row]);
      }
    }
    return new Int8Weight(values, scales);
  }
}
