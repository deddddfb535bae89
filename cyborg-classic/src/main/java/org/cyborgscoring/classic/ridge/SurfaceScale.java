package org.cyborgscoring.classic.ridge;

import org.cyborgscoring.classic.text.SurfaceFeatures;

/**
 * Brings surface features to a common scale: mean 0 and standard deviation 1 over the training
 * texts, cut off at {@value #CLIP} deviations, and divided by the root of their number, so that a
 * text's squared length is about 1.
 *
 * @param means the mean of each feature over the training texts
 * @param deviations its standard deviation; 0 for one that never varied, which then counts nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Owned by one model and never changed.
record SurfaceScale(double[] means, double[] deviations) {
  private static final int CLIP = 4;
  private static final double LEAST_DEVIATION = 1e-6;

  /** The scale that these texts' features give. */
  static SurfaceScale of(float[] surface, int texts) {
    int width = SurfaceFeatures.size();
    double[] means = new double[width];
    double[] deviations = new double[width];
    for (int k = 0; k < surface.length; k++) {
      means[k % width] += surface[k];
    }
    for (int f = 0; f < width; f++) {
      means[f] /= texts;
    }
    for (int k = 0; k < surface.length; k++) {
      double distance = surface[k] - means[k % width];
      deviations[k % width] += distance * distance;
    }
    for (int f = 0; f < width; f++) {
      double deviation = Math.sqrt(deviations[f] / texts);
      deviations[f] = deviation > LEAST_DEVIATION ? deviation : 0;
    }
    return new SurfaceScale(means, deviations);
  }

  /** One feature on the common scale. */
  float standardised(int feature, float raw) {
    if (deviations[feature] == 0) {
      return 0;
    }
    double z = (raw - means[feature]) / deviations[feature];
    return (float) (Math.max(-CLIP, Math.min(CLIP, z)) / Math.sqrt(means.length));
  }

  /** All features of a text on the common scale, in place of the raw ones. */
  void standardise(float[] raw) {
    for (int f = 0; f < raw.length; f++) {
      raw[f] = standardised(f, raw[f]);
    }
  }
}
