package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SurfaceScaleTest {
  private static final int WIDTH = SurfaceTerms.FEATURES;

  @Test
  void bringsFeaturesToMeanZeroAndOneDeviationPerRootOfTheirNumber() {
    SurfaceScale scale = SurfaceScale.of(firstFeature(1, 2, 3, 6), 4);

    double deviation = Math.sqrt((4 + 1 + 0 + 9) / 4.0);
    assertThat((double) scale.standardised(0, 6))
        .isCloseTo(3 / deviation / Math.sqrt(WIDTH), within(1e-6));
    assertThat(scale.standardised(0, 3)).isZero();
  }

  @Test
  void cutsOffWhatLiesFarOut() {
    SurfaceScale scale = SurfaceScale.of(firstFeature(1, 2, 3, 6), 4);

    assertThat((double) scale.standardised(0, 1e9f)).isCloseTo(4 / Math.sqrt(WIDTH), within(1e-6));
    assertThat((double) scale.standardised(0, -1e9f))
        .isCloseTo(-4 / Math.sqrt(WIDTH), within(1e-6));
  }

  @Test
  void countsNothingForAFeatureThatNeverVaries() {
    SurfaceScale scale = SurfaceScale.of(firstFeature(5, 5, 5, 5), 4);

    assertThat(scale.standardised(0, 7)).isZero();
  }

  private static float[] firstFeature(float... values) {
    float[] surface = new float[values.length * WIDTH];
    for (int i = 0; i < values.length; i++) {
      surface[i * WIDTH] = values[i];
    }
    return surface;
  }
}
