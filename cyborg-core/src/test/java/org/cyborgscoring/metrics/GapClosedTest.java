package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The golden intervals are roots, by scipy.optimize.brentq, of Fieller's definition (N - R D)^2 =
 * t^2 u S u' with u = (1, -R), S = sum of numpy.cov / seeds over items and t = scipy.stats.t.ppf.
 */
class GapClosedTest {
  private static final List<GapCell> CELLS =
      List.of(
          new GapCell("a", .60, .66, .72),
          new GapCell("a", .62, .65, .73),
          new GapCell("a", .58, .66, .71),
          new GapCell("b", .70, .73, .80),
          new GapCell("b", .71, .77, .79),
          new GapCell("b", .69, .74, .81),
          new GapCell("b", .72, .74, .80));

  private final GapClosed gapClosed = new GapClosed(new RandomSplits(0));

  @Test
  void isTheRatioOfSummedMeanDifferencesWithFiellersInterval() {
    assertInterval(
        gapClosed.compute(CELLS), 0.4496124031007755, 0.24722117352376843, 0.637507161308231);
  }

  @Test
  void widensTheIntervalWhenSplitsShareResponses() {
    // Holding out a fifth: every variance is multiplied with 1 / seeds + .25.
    assertInterval(
        new GapClosed(RandomSplits.holdingOut(.2)).compute(CELLS),
        0.4496124031007755,
        0.17513113843011216,
        0.7011248100449915);
  }

  @Test
  void takesOneItemByItself() {
    assertInterval(
        gapClosed.compute(CELLS.subList(0, 3)),
        0.47222222222222265,
        -0.061367055283038804,
        0.8242344743435567);
  }

  @Test
  void doesNotDependOnTheOrderOfCells() {
    List<GapCell> reversed = new ArrayList<>(CELLS);
    Collections.reverse(reversed);

    assertThat(gapClosed.compute(reversed).low().value())
        .isCloseTo(gapClosed.compute(CELLS).low().value(), within(1e-12));
  }

  @Test
  void isUndefinedWhenThereIsNoGapToClose() {
    IntervalEstimate none = gapClosed.compute(List.of(new GapCell("a", .70, .75, .705)));

    assertThat(none.value().reason())
        .contains("All hand scores win no more than 0.01 QWK over the few.");
    assertThat(gapClosed.compute(List.of()).value().isDefined()).isFalse();
  }

  @Test
  void anItemWithoutGapIsCarriedByTheOthers() {
    List<GapCell> cells =
        List.of(new GapCell("flat", .70, .70, .70), new GapCell("steep", .60, .65, .70));

    assertThat(gapClosed.compute(cells).value().value()).isCloseTo(.5, within(1e-12));
  }

  @Test
  void hasNoIntervalFromOneSeed() {
    IntervalEstimate one = gapClosed.compute(List.of(new GapCell("a", .60, .66, .72)));

    assertThat(one.value().value()).isCloseTo(.5, within(1e-12));
    assertThat(one.low().reason()).contains("An item has one seed only.");
  }

  @Test
  void hasNoIntervalWhenTheSeedsDisagreeOnWhetherThereIsAGap() {
    IntervalEstimate unsure =
        gapClosed.compute(List.of(new GapCell("a", .60, .66, .72), new GapCell("a", .7, .7, .69)));

    assertThat(unsure.value().isDefined()).isTrue();
    assertThat(unsure.low().reason())
        .contains("Over these seeds the gap does not differ from zero.");
  }

  @Test
  void identicalSeedsGiveAnIntervalOfNoWidth() {
    GapCell cell = new GapCell("a", .50, .75, 1);

    assertInterval(gapClosed.compute(List.of(cell, cell)), .5, .5, .5);
  }

  private static void assertInterval(
      IntervalEstimate actual, double value, double low, double high) {
    assertThat(actual.value().value()).isCloseTo(value, within(1e-9));
    assertThat(actual.low().value()).isCloseTo(low, within(1e-9));
    assertThat(actual.high().value()).isCloseTo(high, within(1e-9));
  }
}
