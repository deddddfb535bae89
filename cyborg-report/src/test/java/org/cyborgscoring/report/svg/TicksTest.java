package org.cyborgscoring.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  @ParameterizedTest
  @CsvSource({"0, 1, 0.2", "-0.25, 0.3, 0.1", "0, 0.47, 0.1", "-3, 140, 50", "0, 0, 0.0000002"})
  void standAtRoundNumbers(double low, double high, double step) {
    Ticks ticks = Ticks.covering(low, high, 6);

    assertThat(ticks.step()).isCloseTo(step, org.assertj.core.data.Offset.offset(step * 1e-6));
    assertThat(ticks.from()).isLessThanOrEqualTo(low);
    assertThat(ticks.to()).isGreaterThanOrEqualTo(high);
    assertThat(ticks.marks()).hasSizeLessThanOrEqualTo(7);
  }

  @Test
  void areWrittenWithTheDecimalsOfTheirStep() {
    Ticks ticks = Ticks.covering(-0.25, 0.3, 6);

    assertThat(ticks.marks().stream().map(ticks::label))
        .containsExactly("\u22120.3", "\u22120.2", "\u22120.1", "0.0", "0.1", "0.2", "0.3");
  }
}
