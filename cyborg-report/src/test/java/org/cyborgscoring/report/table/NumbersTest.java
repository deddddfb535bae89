package org.cyborgscoring.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void writesStatisticsWithThreeDecimalsAndProseWithTwo() {
    assertThat(Numbers.statistic(0.7814)).isEqualTo("0.781");
    assertThat(Numbers.brief(0.7814)).isEqualTo("0.78");
    assertThat(Numbers.statistic(-0.25)).isEqualTo("\u22120.250");
  }

  @Test
  void givesDifferencesASignUnlessTheyAreZero() {
    assertThat(Numbers.difference(0.0314)).isEqualTo("+0.031");
    assertThat(Numbers.difference(-0.0314)).isEqualTo("\u22120.031");
    assertThat(Numbers.difference(0.0001)).isEqualTo("0.000");
    assertThat(Numbers.difference(-0.0001)).isEqualTo("0.000");
  }

  @Test
  void writesShares() {
    assertThat(Numbers.percent(0.734)).isEqualTo("73%");
    assertThat(Numbers.percent(-0.05)).isEqualTo("\u22125%");
    assertThat(Numbers.precisePercent(1)).isEqualTo("100.0%");
  }

  @Test
  void groupsThousandsAndCountsNouns() {
    assertThat(Numbers.count(1333)).isEqualTo("1,333");
    assertThat(Numbers.count(1, "response")).isEqualTo("1 response");
    assertThat(Numbers.count(0, "response")).isEqualTo("0 responses");
  }
}
