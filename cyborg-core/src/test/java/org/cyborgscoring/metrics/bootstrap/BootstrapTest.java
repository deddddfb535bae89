package org.cyborgscoring.metrics.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  private static final double[] SKEWED = {1, 1, 2, 2, 3, 4, 5, 9, 14, 30};

  private static Bootstrap bootstrap(BootstrapInterval method, long seed, int threads) {
    return new Bootstrap(2000, 0.9, method, seed, threads);
  }

  private static ResampledFigures meanOf(double[] values) {
    return counts -> {
      double sum = 0;
      int n = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += counts[i] * values[i];
        n += counts[i];
      }
      return new double[] {sum / n};
    };
  }

  private static IntervalEstimate only(List<IntervalEstimate> intervals) {
    assertThat(intervals).hasSize(1);
    return intervals.get(0);
  }

  @Test
  void theIntervalOfAMeanIsAsWideAsItsStandardErrorSays() {
    double[] values = IntStream.range(0, 1000).mapToDouble(i -> i % 10).toArray();

    IntervalEstimate mean =
        only(
            bootstrap(new PercentileInterval(), 1, 2)
                .intervals(SamplingUnits.rows(1000), meanOf(values)));

    // Standard deviation sqrt(8.25), standard error .0908, 90 %: 1.645 of them on either side.
    assertThat(mean.value().value()).isCloseTo(4.5, within(1e-12));
    assertThat(mean.low().value()).isCloseTo(4.5 - 0.1494, within(0.01));
    assertThat(mean.high().value()).isCloseTo(4.5 + 0.1494, within(0.01));
  }

  @Test
  void theAcceleratedIntervalReachesFurtherIntoTheLongTail() {
    SamplingUnits units = SamplingUnits.rows(SKEWED.length);
    IntervalEstimate plain =
        only(bootstrap(new PercentileInterval(), 1, 1).intervals(units, meanOf(SKEWED)));
    IntervalEstimate accelerated =
        only(bootstrap(new BcaInterval(), 1, 1).intervals(units, meanOf(SKEWED)));

    assertThat(accelerated.low().value()).isGreaterThan(plain.low().value());
    assertThat(accelerated.high().value()).isGreaterThan(plain.high().value());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void threadsChangeNothing(int threads) {
    double[] values = IntStream.range(0, 997).mapToDouble(i -> Math.sqrt(i)).toArray();
    SamplingUnits units = SamplingUnits.rows(values.length);

    assertThat(bootstrap(new BcaInterval(), 7, threads).intervals(units, meanOf(values)))
        .isEqualTo(bootstrap(new BcaInterval(), 7, 1).intervals(units, meanOf(values)));
  }

  @Test
  void anotherSeedDrawsOtherSamples() {
    SamplingUnits units = SamplingUnits.rows(SKEWED.length);

    assertThat(bootstrap(new BcaInterval(), 2, 1).intervals(units, meanOf(SKEWED)))
        .isNotEqualTo(bootstrap(new BcaInterval(), 1, 1).intervals(units, meanOf(SKEWED)));
  }

  @Test
  void clustersThatAgreeWidenTheIntervalAsIfEachWereOneRow() {
    double[] values = IntStream.range(0, 400).mapToDouble(i -> i / 10 % 5).toArray();
    List<String> clusters = IntStream.range(0, 400).mapToObj(i -> String.valueOf(i / 10)).toList();
    Bootstrap bootstrap = bootstrap(new PercentileInterval(), 1, 2);

    double apart =
        width(only(bootstrap.intervals(SamplingUnits.rows(values.length), meanOf(values))));
    double together =
        width(only(bootstrap.intervals(SamplingUnits.clusters(clusters), meanOf(values))));

    assertThat(together / apart).isCloseTo(Math.sqrt(10), within(0.5));
  }

  @Test
  void rowsWithoutAClusterStandForThemselves() {
    SamplingUnits units = SamplingUnits.clusters(Arrays.asList("a", null, "a", null));

    assertThat(units.rows()).isEqualTo(4);
    assertThat(units.size()).isEqualTo(3);
    assertThat(units.ofRows(new int[] {2, 0, 1})).containsExactly(2, 0, 2, 1);
  }

  @Test
  void sayWhyThereIsNoInterval() {
    Bootstrap bootstrap = bootstrap(new BcaInterval(), 1, 1);
    SamplingUnits units = SamplingUnits.rows(SKEWED.length);

    assertNoInterval(
        only(bootstrap.intervals(SamplingUnits.rows(1), counts -> new double[] {2})),
        "fewer than two");
    assertNoInterval(
        only(bootstrap.intervals(units, counts -> new double[] {2})), "the same value");
    assertNoInterval(
        only(bootstrap.intervals(units, counts -> new double[] {counts[0] == 1 ? 2 : Double.NaN})),
        "undefined in too many");
    assertNoInterval(
        only(
            bootstrap.intervals(
                units,
                counts -> new double[] {Arrays.stream(counts).filter(count -> count > 1).sum()})),
        "on one side");
    assertNoInterval(
        only(new Bootstrap(0, 0.9, new BcaInterval(), 1, 1).intervals(units, meanOf(SKEWED))),
        "asked for");
  }

  @Test
  void keepsTheReasonOfAFigureThatIsUndefinedItself() {
    Estimate none = Estimate.undefined("No second read.");

    IntervalEstimate interval =
        only(
            bootstrap(new BcaInterval(), 1, 1)
                .intervals(
                    SamplingUnits.rows(5), List.of(none), counts -> new double[] {Double.NaN}));

    assertThat(interval).isEqualTo(new IntervalEstimate(none, none, none));
  }

  @Test
  void stopsWithTheErrorOfTheFigures() {
    assertThatThrownBy(
            () ->
                bootstrap(new BcaInterval(), 1, 2)
                    .intervals(
                        SamplingUnits.rows(5),
                        counts -> {
                          throw new CancellationException("Stopped.");
                        }))
        .isInstanceOf(CancellationException.class);
  }

  private static void assertNoInterval(IntervalEstimate interval, String why) {
    assertThat(interval.value().isDefined()).isTrue();
    assertThat(interval.low().reason().orElse("")).contains(why);
    assertThat(interval.high().isDefined()).isFalse();
  }

  private static double width(IntervalEstimate interval) {
    return interval.high().value() - interval.low().value();
  }
}
