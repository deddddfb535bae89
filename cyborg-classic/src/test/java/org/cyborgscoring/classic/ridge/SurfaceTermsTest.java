package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SurfaceTermsTest {

  @Test
  void giveTheKernelTheyAreWeightedFor() {
    SplittableRandom random = new SplittableRandom(1);
    float[] features = new float[2 * SurfaceTerms.FEATURES];
    double dot = 0;
    for (int f = 0; f < features.length; f++) {
      features[f] = (float) (random.nextDouble() - .5);
    }
    for (int f = 0; f < SurfaceTerms.FEATURES; f++) {
      dot += features[f] * features[f + SurfaceTerms.FEATURES];
    }
    float[] one = new float[SurfaceTerms.COUNT];
    float[] other = new float[SurfaceTerms.COUNT];
    SurfaceTerms.expand(features, 0, one);
    SurfaceTerms.expand(features, SurfaceTerms.FEATURES, other);

    float[] weights = SurfaceTerms.weights(.5, 2, 4);

    double kernel = 0;
    for (int t = 0; t < SurfaceTerms.COUNT; t++) {
      kernel += weights[t] * one[t] * other[t];
    }
    assertThat(kernel).isCloseTo(.5 * dot + 2 * (dot / 4) * (dot / 4), within(1e-5));
  }
}
