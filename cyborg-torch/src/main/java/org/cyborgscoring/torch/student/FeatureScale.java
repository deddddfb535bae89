package org.cyborgscoring.torch.student;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.cyborgscoring.classic.text.Words;

/**
 * The surface features of a response on a common scale: mean 0 and standard deviation 1 over the
 * training responses, cut off at {@value #CLIP} deviations, then multiplied by {@value #GAIN}.
 *
 * <p>The gain stands for a higher learning rate: that of fine-tuning suits weights that are nearly
 * right already, while those of the features begin at 0. AdamW moves a weight by about one learning
 * rate a step whatever its gradient, so the gain makes a feature's influence move so much faster.
 *
 * @param means of the raw features over the training responses
 * @param deviations their standard deviations; 0 for a feature that never varied, which counts
 *     nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Owned by one model and never changed.
record FeatureScale(double[] means, double[] deviations) {
  private static final double CLIP = 4;
  private static final double GAIN = 16;
  private static final double LEAST_DEVIATION = 1e-6;

  FeatureScale {
    if (means.length != SurfaceFeatures.size() || deviations.length != means.length) {
      throw new IllegalArgumentException(means.length + " features, not those of this version");
    }
  }

  /** The scale of these training responses' features. */
  static FeatureScale of(List<float[]> raw) {
    int width = SurfaceFeatures.size();
    double[] means = new double[width];
    double[] deviations = new double[width];
    for (float[] row : raw) {
      for (int f = 0; f < width; f++) {
        means[f] += row[f];
      }
    }
    Arrays.setAll(means, f -> means[f] / raw.size());
    for (float[] row : raw) {
      for (int f = 0; f < width; f++) {
        deviations[f] += (row[f] - means[f]) * (row[f] - means[f]);
      }
    }
    for (int f = 0; f < width; f++) {
      double deviation = Math.sqrt(deviations[f] / raw.size());
      deviations[f] = deviation > LEAST_DEVIATION ? deviation : 0;
    }
    return new FeatureScale(means, deviations);
  }

  /** The raw features of texts, in their order. */
  static List<float[]> measure(List<String> texts) {
    Words words = new Words();
    SurfaceFeatures features = new SurfaceFeatures();
    return texts.stream()
        .map(
            text -> {
              float[] values = new float[SurfaceFeatures.size()];
              words.read(text);
              features.measure(text, words, values);
              return values;
            })
        .toList();
  }

  /** Raw features as the network takes them. */
  float[] scaled(float[] raw) {
    float[] scaled = new float[raw.length];
    for (int f = 0; f < raw.length; f++) {
      if (deviations[f] > 0) {
        double z = (raw[f] - means[f]) / deviations[f];
        scaled[f] = (float) (GAIN * Math.max(-CLIP, Math.min(CLIP, z)));
      }
    }
    return scaled;
  }
}
