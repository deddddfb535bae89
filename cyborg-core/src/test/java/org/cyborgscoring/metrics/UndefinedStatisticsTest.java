package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

/** Where the data do not determine a statistic, it says why and never throws. */
class UndefinedStatisticsTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);
  private static final List<Statistic> STATISTICS =
      List.of(
          new QuadraticWeightedKappa(),
          new PearsonCorrelation(),
          new R2(),
          new RootMeanSquaredError(),
          new SdRatio(),
          StandardizedMeanDifference.ofMachine(),
          StandardizedMeanDifference.ofSecondHuman(),
          new ExactAgreement(),
          new AdjacentAgreement(SCALE),
          new CohenKappa(SCALE));

  private static final double[] NONE = {};
  private static final double[] CONSTANT = {0.1, 0.1, 0.1};
  private static final double[] VARYING = {0, 1, 3};

  @Test
  void nothingIsDefinedWithoutPairs() {
    for (Statistic statistic : STATISTICS) {
      assertThat(statistic.compute(ScorePairs.of(NONE, NONE)).reason())
          .as(statistic.id())
          .isPresent();
    }
  }

  @Test
  void onePairGivesSharesAndErrorsButNoSpread() {
    ScorePairs one = ScorePairs.of(new double[] {1}, new double[] {2});

    assertThat(new ExactAgreement().compute(one).value()).isZero();
    assertThat(new AdjacentAgreement(SCALE).compute(one).value()).isEqualTo(1);
    assertThat(new RootMeanSquaredError().compute(one).value()).isEqualTo(1);
    for (Statistic statistic : STATISTICS.subList(0, 3)) {
      assertThat(statistic.compute(one).reason()).contains(WhyUndefined.ONE_PAIR);
    }
  }

  @Test
  void constantHumanScoresLeaveWhatDividesByTheirSpreadUndefined() {
    ScorePairs pairs = ScorePairs.of(CONSTANT, VARYING);

    for (Statistic statistic :
        List.of(
            new PearsonCorrelation(),
            new R2(),
            new SdRatio(),
            StandardizedMeanDifference.ofMachine())) {
      assertThat(statistic.compute(pairs).reason())
          .as(statistic.id())
          .contains("All human scores are the same.");
    }
    assertThat(new QuadraticWeightedKappa().compute(pairs).value()).isZero();
  }

  @Test
  void constantMachineScoresLeaveOnlyTheCorrelationUndefined() {
    ScorePairs pairs = ScorePairs.of(VARYING, CONSTANT);

    assertThat(new PearsonCorrelation().compute(pairs).reason())
        .contains("All machine scores are the same.");
    assertThat(new SdRatio().compute(pairs).value()).isZero();
    assertThat(new QuadraticWeightedKappa().compute(pairs).value()).isZero();
  }

  @Test
  void kappasAreUndefinedWhenEverybodyGetsTheSamePoint() {
    double[] ones = {1, 1, 1};
    ScorePairs pairs = ScorePairs.of(ones, ones);

    assertThat(new QuadraticWeightedKappa().compute(pairs).reason()).isPresent();
    assertThat(new CohenKappa(SCALE).compute(pairs).reason()).isPresent();
  }

  @Test
  void kappaOfContinuousScoresIsUndefined() {
    ScorePairs pairs = ScorePairs.of(VARYING, new double[] {0.2, 1, 2.7});

    assertThat(new CohenKappa(SCALE).compute(pairs).reason())
        .contains("A score is not a point of the scale 0..3.");
  }

  @Test
  void scoresTooLargeToSquareAreUndefinedAndNotNaN() {
    ScorePairs pairs = ScorePairs.of(new double[] {1e300, -1e300}, new double[] {-1e300, 1e300});

    for (Statistic statistic : STATISTICS.subList(0, 7)) {
      Estimate estimate = statistic.compute(pairs);
      assertThat(estimate.isDefined() || estimate.reason().isPresent()).isTrue();
    }
    assertThat(new QuadraticWeightedKappa().compute(pairs).isDefined()).isFalse();
  }

  @Test
  void scoresFarFromZeroLoseNoDigits() {
    double offset = 1 << 26;
    ScorePairs near = ScorePairs.of(new double[] {0, 1, 3, 2}, new double[] {1, 1, 2, 3});
    ScorePairs far =
        ScorePairs.of(
            new double[] {offset, offset + 1, offset + 3, offset + 2},
            new double[] {offset + 1, offset + 1, offset + 2, offset + 3});

    for (Statistic statistic : STATISTICS.subList(0, 7)) {
      assertThat(statistic.compute(far)).isEqualTo(statistic.compute(near));
    }
  }
}
