package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Estimate NONE = Estimate.undefined("There is no second rater.");

  @Test
  void showsThreeDigitsWithAPointInEveryCountry() {
    assertThat(Figures.of(0.78149)).isEqualTo("0.781");
    assertThat(Figures.of(-0.0314)).isEqualTo("-0.031");
    assertThat(Figures.count(1_666)).isEqualTo("1,666");
  }

  @Test
  void showsADashForWhatIsUndefined() {
    assertThat(Figures.of(NONE)).isEqualTo("-");
    assertThat(Figures.percent(NONE)).isEqualTo("-");
    assertThat(Figures.of(new IntervalEstimate(NONE, NONE, NONE))).isEqualTo("-");
  }

  @Test
  void showsSharesInPerCent() {
    assertThat(Figures.percent(0.523)).isEqualTo("52 %");
    assertThat(Figures.percent(Estimate.of(-0.2))).isEqualTo("-20 %");
  }

  @Test
  void showsIntervalsWhereThereAreAny() {
    IntervalEstimate whole =
        new IntervalEstimate(Estimate.of(0.781), Estimate.of(0.77), Estimate.of(0.792));
    IntervalEstimate oneSeed = new IntervalEstimate(Estimate.of(0.5), NONE, NONE);

    assertThat(Figures.of(whole)).isEqualTo("0.781 [0.770, 0.792]");
    assertThat(Figures.percent(whole)).isEqualTo("78 % [77 %, 79 %]");
    assertThat(Figures.of(oneSeed)).isEqualTo("0.500");
    assertThat(Figures.percent(oneSeed)).isEqualTo("50 %");
  }
}
