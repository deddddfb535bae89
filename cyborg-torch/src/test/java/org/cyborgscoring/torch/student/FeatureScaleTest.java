package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.junit.jupiter.api.Test;

class FeatureScaleTest {
  private static final List<float[]> RAW =
      FeatureScale.measure(WordScores.texts(WordScores.responses(100, 30, 1)));

  @Test
  void bringsFeaturesToOneSpread() {
    FeatureScale scale = FeatureScale.of(RAW);
    List<float[]> scaled = RAW.stream().map(scale::scaled).toList();

    assertThat(scaled.stream().mapToDouble(row -> row[0]).average().orElseThrow())
        .isCloseTo(0, within(0.3));
    double square = scaled.stream().mapToDouble(row -> row[0] * row[0]).average().orElseThrow();
    assertThat(Math.sqrt(square)).isCloseTo(16, within(0.8));
  }

  @Test
  void aFeatureThatNeverVariesCountsNothing() {
    float[] same = RAW.get(0);
    FeatureScale scale = FeatureScale.of(List.of(same, same, same));

    assertThat(scale.scaled(RAW.get(1))).containsOnly(0);
  }

  @Test
  void cutsOffWhatIsFarOut() {
    FeatureScale scale = FeatureScale.of(RAW);
    float[] far = new float[SurfaceFeatures.size()];
    IntStream.range(0, far.length).forEach(f -> far[f] = 1e9f);

    assertThat(scale.scaled(far)[0]).isEqualTo(64);
  }
}
