package org.cyborgscoring.classic.ridge;

import org.cyborgscoring.classic.text.SurfaceFeatures;

/**
 * The terms in which a score depends on the surface of a text: every standardised feature, and
 * every product of two of them (squares included), so that a feature may level off or count
 * differently with another.
 */
final class SurfaceTerms {
  /** How many features are standardised. */
  static final int FEATURES = SurfaceFeatures.size();

  /** How many terms they give. */
  static final int COUNT = FEATURES + FEATURES * (FEATURES + 1) / 2;

  private SurfaceTerms() {}

  /**
   * Gives the terms of one text.
   *
   * @param features holds the standardised features from {@code offset}
   * @param into takes {@link #COUNT} terms
   */
  static void expand(float[] features, int offset, float[] into) {
    System.arraycopy(features, offset, into, 0, FEATURES);
    int k = FEATURES;
    for (int i = 0; i < FEATURES; i++) {
      float feature = features[offset + i];
      for (int j = i; j < FEATURES; j++) {
        into[k++] = feature * features[offset + j];
      }
    }
  }

  /**
   * The kernel weights of the terms, for the kernel {@code linear · K + product · (K / m)²} in
   * which K is the linear kernel of the features.
   *
   * @param meanSquare m, the mean squared length of the texts' standardised features, above 0
   */
  static float[] weights(double linear, double product, double meanSquare) {
    float[] weights = new float[COUNT];
    double square = product / (meanSquare * meanSquare);
    int k = 0;
    while (k < FEATURES) {
      weights[k++] = (float) linear;
    }
    for (int i = 0; i < FEATURES; i++) {
      for (int j = i; j < FEATURES; j++) {
        weights[k++] = (float) (i == j ? square : 2 * square);
      }
    }
    return weights;
  }
}
