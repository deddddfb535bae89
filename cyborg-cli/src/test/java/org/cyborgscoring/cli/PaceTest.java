package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static long seconds(long count) {
    return TimeUnit.SECONDS.toNanos(count);
  }

  @Test
  void knowsNothingAtFirst() {
    Pace pace = new Pace(0, 300);
    pace.update(seconds(0), 300);
    assertThat(pace.perSecond()).isEmpty();
    pace.update(seconds(5), 300);
    assertThat(pace.perSecond()).isEmpty();
    assertThat(pace.secondsLeft(1000)).isEmpty();
  }

  @Test
  void doesNotCountWhatWasDoneBefore() {
    Pace pace = new Pace(0, 300);
    pace.update(seconds(10), 320);
    assertThat(pace.perSecond()).hasValue(2);
    assertThat(pace.secondsLeft(400)).hasValue(40);
  }

  @Test
  void forgetsWhatWasFasterLongAgo() {
    Pace pace = new Pace(0, 0);
    pace.update(seconds(1), 1000);
    for (int second = 2; second < 300; second++) {
      pace.update(seconds(second), 1000 + second);
    }
    assertThat(pace.perSecond().orElseThrow()).isCloseTo(1, within(1e-9));
  }

  @Test
  void staysWithTheLastStepWhereOneTakesMinutes() {
    Pace pace = new Pace(0, 0);
    for (int step = 1; step < 9; step++) {
      pace.update(seconds(240L * step), step);
    }
    assertThat(pace.secondsLeft(10).orElseThrow()).isCloseTo(480, within(1e-6));
  }

  @Test
  void isBehindWhereATaskBeginsAnew() {
    Pace pace = new Pace(0, 0);
    pace.update(seconds(1), 5);
    assertThat(pace.isBehind(1)).isTrue();
    assertThat(pace.isBehind(5)).isFalse();
  }

  @Test
  void saysRatesAndTimesInUnitsThatSuit() {
    assertThat(Pace.rate(1234.2)).isEqualTo("1234 a second");
    assertThat(Pace.rate(2.3)).isEqualTo("2.3 a second");
    assertThat(Pace.rate(0.5)).isEqualTo("30 a minute");
    assertThat(Pace.rate(0.01)).isEqualTo("36 an hour");
    assertThat(Pace.time(0)).isEqualTo("1 s");
    assertThat(Pace.time(17.3)).isEqualTo("17 s");
    assertThat(Pace.time(119)).isEqualTo("119 s");
    assertThat(Pace.time(300)).isEqualTo("5 min");
    assertThat(Pace.time(7800)).isEqualTo("2 h 10 min");
  }
}
