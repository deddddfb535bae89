package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void hasAValueAndNoReason() {
    Estimate estimate = Estimate.of(0.5);

    assertThat(estimate.isDefined()).isTrue();
    assertThat(estimate.value()).isEqualTo(0.5);
    assertThat(estimate.reason()).isEmpty();
  }

  @Test
  void hasAReasonAndNoValue() {
    Estimate estimate = Estimate.undefined("No pairs.");

    assertThat(estimate.isDefined()).isFalse();
    assertThat(estimate.reason()).contains("No pairs.");
    assertThatIllegalStateException().isThrownBy(estimate::value).withMessage("No pairs.");
  }

  @Test
  void isNeverNaN() {
    assertThat(Estimate.of(Double.NaN).isDefined()).isFalse();
    assertThat(Estimate.ratio(0, 0, "Nothing.").reason()).contains("Nothing.");
  }
}
