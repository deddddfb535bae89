package org.cyborgscoring.classic.ridge;

/**
 * The surface of the training texts: their standardised features, and the kernel of their terms.
 */
final class Surface {
  private final float[] features;
  private final float[] weights;

  private Surface(float[] features, float[] weights) {
    this.features = features;
    this.weights = weights;
  }

  /**
   * Standardises raw features.
   *
   * @param raw the features by rows
   * @param linear the weight of the features
   * @param product the weight of their products
   */
  static Surface of(float[] raw, SurfaceScale scale, double linear, double product) {
    int width = SurfaceTerms.FEATURES;
    float[] features = new float[raw.length];
    double square = 0;
    for (int k = 0; k < raw.length; k++) {
      features[k] = scale.standardised(k % width, raw[k]);
      square += features[k] * features[k];
    }
    double meanSquare = square == 0 ? 1 : square * width / raw.length;
    return new Surface(features, SurfaceTerms.weights(linear, product, meanSquare));
  }

  /**
   * Adds multiples of rows to sums.
   *
   * @param from the first row
   * @param to the last row, exclusive
   * @param multiples a multiple for every row and lane
   * @param sums a value for every term and lane
   */
  void addTo(int from, int to, float[] multiples, float[] sums) {
    float[] terms = new float[SurfaceTerms.COUNT];
    for (int row = from; row < to; row++) {
      SurfaceTerms.expand(features, row * SurfaceTerms.FEATURES, terms);
      int at = row * Lanes.COUNT;
      float m0 = multiples[at];
      float m1 = multiples[at + 1];
      float m2 = multiples[at + 2];
      float m3 = multiples[at + 3];
      float m4 = multiples[at + 4];
      float m5 = multiples[at + 5];
      for (int t = 0; t < SurfaceTerms.COUNT; t++) {
        float term = terms[t];
        int place = t * Lanes.COUNT;
        sums[place] += term * m0;
        sums[place + 1] += term * m1;
        sums[place + 2] += term * m2;
        sums[place + 3] += term * m3;
        sums[place + 4] += term * m4;
        sums[place + 5] += term * m5;
      }
    }
  }

  /** Multiplies sums with the kernel weights of their terms. */
  void weight(float[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] *= weights[k / Lanes.COUNT];
    }
  }

  /**
   * The dot products of a row with vectors.
   *
   * @param vectors a value for every term and lane
   * @param terms takes the row's terms
   * @param into a value for every lane is added to it
   */
  void dot(int row, float[] vectors, float[] terms, float[] into) {
    SurfaceTerms.expand(features, row * SurfaceTerms.FEATURES, terms);
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    for (int t = 0; t < SurfaceTerms.COUNT; t++) {
      float term = terms[t];
      int place = t * Lanes.COUNT;
      s0 += term * vectors[place];
      s1 += term * vectors[place + 1];
      s2 += term * vectors[place + 2];
      s3 += term * vectors[place + 3];
      s4 += term * vectors[place + 4];
      s5 += term * vectors[place + 5];
    }
    into[0] += s0;
    into[1] += s1;
    into[2] += s2;
    into[3] += s3;
    into[4] += s4;
    into[5] += s5;
  }
}
