package org.cyborgscoring.metrics.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BcaIntervalTest {
  private static final double[] NONE = {};
  private final double[] evenly = IntStream.rangeClosed(1, 999).mapToDouble(i -> i).toArray();

  @Test
  void isThePercentileIntervalWithoutBiasAndSkewness() {
    BootstrapInterval.Ends ends = new BcaInterval().ends(evenly, 500, new double[] {1, 2, 3}, 0.9);

    assertThat(ends.low()).isCloseTo(50, within(1e-9));
    assertThat(ends.high()).isCloseTo(950, within(1e-9));
    assertThat(new PercentileInterval().ends(evenly, 0, NONE, 0.9).low())
        .isCloseTo(50, within(1e-9));
  }

  @Test
  void followsEfronsFormula() {
    // scipy.stats.norm with z0 = ppf(599.5 / 999) and a = -24 / (6 * 12 ** 1.5); value = 1000 p.
    double[] jackknifed = {0, 0, 0, 4};
    BootstrapInterval.Ends ends = new BcaInterval().ends(evenly, 600, jackknifed, 0.95);

    assertThat(ends.low()).isCloseTo(36.89072772717004, within(1e-6));
    assertThat(ends.high()).isCloseTo(981.1672876724274, within(1e-6));
  }
}
