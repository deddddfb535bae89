package org.cyborgscoring.metrics.truescore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.cyborgscoring.metrics.CsvResource;
import org.cyborgscoring.metrics.Estimate;
import org.junit.jupiter.api.Test;

class TrueScoreTest {
  private static final Offset<Double> SIX_DIGITS = within(1e-6);
  private static final RaterErrorVariance ESTIMATED = RaterErrorVariance.estimated();
  private static final double[] NO_SCORES = {};

  @Test
  void equalsTheIndependentImplementationWithFourReads() {
    List<CsvResource.Row> rows = CsvResource.rows("/rsmtool/prmse_data.csv");
    List<double[]> reads =
        rows.stream()
            .map(r -> IntStream.rangeClosed(1, 4).mapToDouble(h -> r.number("h" + h)).toArray())
            .toList();
    double[] machine = CsvResource.column(rows, "system");
    ReadMoments moments = ReadMoments.of(reads);
    double errors = Prmse.squaredErrors(reads, machine);

    assertThat(ESTIMATED.compute(moments).value()).isCloseTo(.509375, SIX_DIGITS);
    assertThat(new TrueScoreVariance(ESTIMATED).compute(moments).value())
        .isCloseTo(.7765515, SIX_DIGITS);
    assertThat(new TrueScoreError(ESTIMATED).compute(moments, errors).value())
        .isCloseTo(.3564625, SIX_DIGITS);
    assertThat(new Prmse(ESTIMATED).compute(reads, machine).value())
        .isCloseTo(.5409673, SIX_DIGITS);
  }

  @Test
  void takesPartlyDoubleScoredResponsesAndLeavesOutThoseWithoutReads() {
    List<double[]> reads =
        List.of(
            new double[] {1, 2},
            new double[] {3},
            new double[] {},
            new double[] {4, 4},
            new double[] {2},
            new double[] {5, 4, 4});
    double[] machine = {1.5, 3, 9, 4, 2.5, 4.5};
    ReadMoments moments = ReadMoments.of(reads);

    // By hand: V = (.5 + 0 + 2/3) / 4; M = 29/9; C - sum c^2 / C = 9 - 19/9.
    double error = (0.5 + 2.0 / 3) / 4;
    double mean = 29.0 / 9;
    double between =
        2 * sq(1.5 - mean)
            + sq(3 - mean)
            + 2 * sq(4 - mean)
            + sq(2 - mean)
            + 3 * sq(13.0 / 3 - mean);
    double variance = (between - 4 * error) / (9 - 19.0 / 9);
    double mse = (sq(.5) + 3 * sq(13.0 / 3 - 4.5) - 5 * error) / 9;
    assertThat(moments.responses()).isEqualTo(5);
    assertThat(moments.several()).isEqualTo(3);
    assertThat(ESTIMATED.compute(moments).value()).isCloseTo(error, within(1e-12));
    assertThat(new Prmse(ESTIMATED).compute(reads, machine).value())
        .isCloseTo(1 - mse / variance, within(1e-12));
  }

  @Test
  void aGivenErrorVarianceServesSingleReads() {
    List<double[]> single = List.of(new double[] {1}, new double[] {2}, new double[] {4});
    double[] machine = {1, 2.5, 3.5};

    assertThat(new Prmse(ESTIMATED).compute(single, machine).reason())
        .contains("No response has two reads.");
    assertThat(
            new Prmse(new RaterErrorVariance(OptionalDouble.of(.25)))
                .compute(single, machine)
                .value())
        .isCloseTo(1 - (.5 - .75) / 3 / (7.0 / 3 - .25), within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RaterErrorVariance(OptionalDouble.of(-1)));
  }

  @Test
  void readsThatDifferNoMoreThanRatersTellNoTrueScore() {
    List<double[]> noise = List.of(new double[] {1, 3}, new double[] {3, 1});
    List<double[]> constant = List.of(new double[] {.1, .1}, new double[] {.1, .1});

    for (List<double[]> reads : List.of(noise, constant)) {
      assertThat(new Prmse(ESTIMATED).compute(reads, new double[] {1, 2}).reason())
          .contains("The reads differ no more between responses than between raters.");
    }
    assertThat(new Prmse(ESTIMATED).compute(List.of(), NO_SCORES).isDefined()).isFalse();
    assertThat(
            new Prmse(ESTIMATED).compute(List.of(new double[] {1, 2}), new double[] {1}).reason())
        .contains("Fewer than two responses have a read.");
  }

  @Property
  void prmseIsTheSameInAnyOrderAndOnAMovedScale(@ForAll @IntRange(min = 3, max = 30) int size,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<double[]> reads = new ArrayList<>();
    double[] machine = new double[size];
    for (int i = 0; i < size; i++) {
      double truth = random.nextInt(5);
      reads.add(new double[] {truth, truth + random.nextInt(2)});
      machine[i] = truth + random.nextInt(64) / 64.0;
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    Prmse prmse = new Prmse(ESTIMATED);
    Estimate before = prmse.compute(reads, machine);
    Estimate after =
        prmse.compute(
            order.stream()
                .map(i -> new double[] {reads.get(i)[0] + 64, reads.get(i)[1] + 64})
                .toList(),
            order.stream().mapToDouble(i -> machine[i] + 64).toArray());

    assertThat(after.isDefined()).isEqualTo(before.isDefined());
    if (before.isDefined()) {
      assertThat(after.value()).isCloseTo(before.value(), within(1e-6 * (1 + before.value() * before.value())));
    }
  }

  @Property
  void ceilingsLieBetweenReliabilityAndOneAndRiseWithReads(
      @ForAll @DoubleRange(min = 0.01, max = 9) double truth,
      @ForAll @DoubleRange(min = 0, max = 9) double error) {
    Estimate trueVariance = Estimate.of(truth);
    Estimate errorVariance = Estimate.of(error);
    double reliability = new Reliability().compute(trueVariance, errorVariance).value();
    double one = new QwkCeiling(1).compute(trueVariance, errorVariance).value();
    double two = new QwkCeiling(2).compute(trueVariance, errorVariance).value();

    assertThat(reliability).isBetween(0.0, one + 1e-12);
    assertThat(one).isLessThanOrEqualTo(two);
    assertThat(two).isLessThanOrEqualTo(1);
    assertThat(one).isCloseTo(2 * reliability / (1 + reliability), within(1e-12));
  }

  @Test
  void ceilingsNeedBothVariances() {
    Estimate none = Estimate.undefined("No.");

    assertThat(new QwkCeiling(1).compute(none, Estimate.of(1)).reason()).contains("No.");
    assertThat(new Reliability().compute(Estimate.of(1), none).reason()).contains("No.");
    assertThatIllegalArgumentException().isThrownBy(() -> new QwkCeiling(0));
  }

  @Test
  void theCorrelationIsFreedOfRaterError() {
    DisattenuatedCorrelation statistic = new DisattenuatedCorrelation();

    assertThat(statistic.compute(Estimate.of(.72), Estimate.of(.81)).value())
        .isCloseTo(.8, within(1e-12));
    assertThat(statistic.compute(Estimate.of(.7), Estimate.of(0)).isDefined()).isFalse();
    assertThat(statistic.compute(Estimate.of(.7), Estimate.undefined("No.")).reason())
        .contains("No.");
  }

  private static double sq(double x) {
    return x * x;
  }
}
