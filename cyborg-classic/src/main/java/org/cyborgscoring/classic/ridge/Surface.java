package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import org.cyborgscoring.classic.text.SurfaceFeatures;

/** The standardised surface features Z of the training texts. */
final class Surface {
  static final int WIDTH = SurfaceFeatures.size();

  private final float[] values;

  private Surface(float[] values) {
    this.values = values;
  }

  /** Standardises raw features, given by rows. */
  static Surface of(float[] raw, SurfaceScale scale) {
    float[] values = new float[raw.length];
    for (int k = 0; k < raw.length; k++) {
      values[k] = (float) scale.standardised(k % WIDTH, raw[k]);
    }
    return new Surface(values);
  }

  /** Gives s Zᵀ v for every feature and lane. */
  void sum(double[] vectors, double weight, double[] into) {
    Arrays.fill(into, 0);
    for (int row = 0; row < values.length / WIDTH; row++) {
      for (int f = 0; f < WIDTH; f++) {
        double value = weight * values[row * WIDTH + f];
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
          into[f * Lanes.COUNT + lane] += value * vectors[row * Lanes.COUNT + lane];
        }
      }
    }
  }

  /** Gives the row's dot products with the sums, added to those that are there already. */
  void dot(int row, double[] sums, float[] others, double[] products) {
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      double product = others[lane];
      for (int f = 0; f < WIDTH; f++) {
        product += values[row * WIDTH + f] * sums[f * Lanes.COUNT + lane];
      }
      products[row * Lanes.COUNT + lane] = product;
    }
  }
}
