package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanIntervalTest {
  private static final double[] NONE = {};

  @Test
  void equalsTheIndependentImplementation() {
    // scipy 1.10.1: stats.t.interval(.95, 4, x.mean(), stats.sem(x))
    IntervalEstimate interval = MeanInterval.of(new double[] {.71, .74, .69, .73, .72});

    assertThat(interval.value().value()).isCloseTo(0.718, within(1e-12));
    assertThat(interval.low().value()).isCloseTo(0.6941161161190001, within(1e-10));
    assertThat(interval.high().value()).isCloseTo(0.7418838838809998, within(1e-10));
  }

  @Test
  void oneValueHasAMeanButNoInterval() {
    IntervalEstimate interval = MeanInterval.of(new double[] {.7});

    assertThat(interval.value().value()).isEqualTo(.7);
    assertThat(interval.low().reason()).contains("One seed has no spread.");
    assertThat(interval.high().isDefined()).isFalse();
  }

  @Test
  void noValuesHaveNoMean() {
    assertThat(MeanInterval.of(NONE).value().isDefined()).isFalse();
  }
}
