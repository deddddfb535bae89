package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.data.ScoreScale;

class StatisticPropertiesTest {
  private static final double TOLERANCE = 1e-9;
  private static final ScoreScale SCALE = PairArbitraries.SCALE;

  private static final Statistic QWK = new QuadraticWeightedKappa();
  private static final Statistic R = new PearsonCorrelation();
  private static final Statistic R_SQUARED = new R2();
  private static final Statistic RMSE = new RootMeanSquaredError();
  private static final Statistic SD_RATIO = new SdRatio();
  private static final Statistic SMD = StandardizedMeanDifference.ofMachine();
  private static final Statistic POOLED = StandardizedMeanDifference.ofSecondHuman();
  private static final Statistic EXACT = new ExactAgreement();
  private static final Statistic ADJACENT = new AdjacentAgreement(SCALE);
  private static final Statistic KAPPA = new CohenKappa(SCALE);

  private static final List<Statistic> ALL =
      List.of(QWK, R, R_SQUARED, RMSE, SD_RATIO, SMD, POOLED, EXACT, ADJACENT, KAPPA);

  @Provide
  Arbitrary<ScorePairs> points() {
    return PairArbitraries.points();
  }

  @Provide
  Arbitrary<ScorePairs> continuous() {
    return PairArbitraries.continuous();
  }

  @Provide
  Arbitrary<Statistic> statistics() {
    return Arbitraries.of(ALL);
  }

  @Provide
  Arbitrary<Statistic> symmetric() {
    return Arbitraries.of(QWK, R, RMSE, EXACT, ADJACENT, KAPPA);
  }

  @Provide
  Arbitrary<Statistic> shiftable() {
    return Arbitraries.of(QWK, R, R_SQUARED, RMSE, SD_RATIO, SMD, POOLED);
  }

  @Property
  void correlationsAndKappasLieBetweenMinusOneAndOne(@ForAll("points") ScorePairs pairs) {
    for (Statistic statistic : List.of(QWK, R, KAPPA)) {
      assertWithin(statistic.compute(pairs), -1, 1);
    }
  }

  @Property
  void sharesLieBetweenNoughtAndOneAndAdjacentIncludesExact(@ForAll("points") ScorePairs pairs) {
    double exact = EXACT.compute(pairs).value();
    double adjacent = ADJACENT.compute(pairs).value();
    assertThat(exact).isBetween(0.0, adjacent);
    assertThat(adjacent).isLessThanOrEqualTo(1);
  }

  @Property
  void errorsAndSpreadsHaveOneSidedRanges(@ForAll("continuous") ScorePairs pairs) {
    assertWithin(RMSE.compute(pairs), 0, Double.MAX_VALUE);
    assertWithin(SD_RATIO.compute(pairs), 0, Double.MAX_VALUE);
    assertWithin(R_SQUARED.compute(pairs), -Double.MAX_VALUE, 1);
  }

  @Property
  void agreementWithOneselfIsPerfect(@ForAll("points") ScorePairs pairs) {
    double[] human = human(pairs);
    ScorePairs same = ScorePairs.of(human, human);
    for (Statistic statistic : List.of(QWK, R, KAPPA, R_SQUARED, SD_RATIO, EXACT, ADJACENT)) {
      assertNear(statistic.compute(same), 1);
    }
    for (Statistic statistic : List.of(RMSE, SMD, POOLED)) {
      assertNear(statistic.compute(same), 0);
    }
  }

  @Property
  void exchangingHumanAndMachineChangesNothingWhereBothCountAlike(
      @ForAll("points") ScorePairs pairs, @ForAll("symmetric") Statistic statistic) {
    assertThat(statistic.compute(pairs.swapped()).isDefined())
        .isEqualTo(statistic.compute(pairs).isDefined());
    if (statistic.compute(pairs).isDefined()) {
      assertNear(statistic.compute(pairs.swapped()), statistic.compute(pairs).value());
    }
  }

  @Property
  void exchangingTwoHumansTurnsTheSignOfTheirMeanDifference(@ForAll("points") ScorePairs pairs) {
    if (POOLED.compute(pairs).isDefined()) {
      assertNear(POOLED.compute(pairs.swapped()), -POOLED.compute(pairs).value());
    }
  }

  @Property
  void theOrderOfResponsesDoesNotMatter(
      @ForAll("points") ScorePairs pairs,
      @ForAll("statistics") Statistic statistic,
      @ForAll long seed) {
    List<Integer> order = IntStream.range(0, pairs.size()).boxed().collect(Collectors.toList());
    Collections.shuffle(order, new Random(seed));
    ScorePairs shuffled = pairs.select(order.stream().mapToInt(Integer::intValue).toArray());

    assertThat(statistic.compute(shuffled).reason()).isEqualTo(statistic.compute(pairs).reason());
    if (statistic.compute(pairs).isDefined()) {
      assertNear(statistic.compute(shuffled), statistic.compute(pairs).value());
    }
  }

  @Property
  void movingTheWholeScaleChangesNothing(
      @ForAll("continuous") ScorePairs pairs,
      @ForAll("shiftable") Statistic statistic,
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int shift) {
    ScorePairs moved =
        ScorePairs.of(
            Arrays.stream(human(pairs)).map(score -> score + shift).toArray(),
            Arrays.stream(human(pairs.swapped())).map(score -> score + shift).toArray());

    assertThat(statistic.compute(moved).reason()).isEqualTo(statistic.compute(pairs).reason());
    if (statistic.compute(pairs).isDefined()) {
      assertNear(statistic.compute(moved), statistic.compute(pairs).value());
    }
  }

  @Property
  void weightMatrixAndCovarianceFormsOfQwkAgree(@ForAll("points") ScorePairs pairs) {
    if (QWK.compute(pairs).isDefined()) {
      assertNear(QWK.compute(pairs), weightMatrixForm(ConfusionMatrix.of(SCALE, pairs)));
    }
  }

  private static double weightMatrixForm(ConfusionMatrix matrix) {
    double observed = 0;
    double expected = 0;
    for (int h = 0; h < SCALE.size(); h++) {
      for (int m = 0; m < SCALE.size(); m++) {
        double weight = (h - m) * (h - m);
        observed += weight * matrix.count(h, m);
        expected +=
            weight * matrix.humanTotal(h) * matrix.machineTotal(m) / (double) matrix.total();
      }
    }
    return 1 - observed / expected;
  }

  private static double[] human(ScorePairs pairs) {
    return IntStream.range(0, pairs.size()).mapToDouble(pairs::human).toArray();
  }

  private static void assertWithin(Estimate estimate, double low, double high) {
    if (estimate.isDefined()) {
      assertThat(estimate.value()).isBetween(low, high);
    }
  }

  private static void assertNear(Estimate estimate, double value) {
    if (estimate.isDefined()) {
      assertThat(estimate.value()).isCloseTo(value, within(TOLERANCE));
    }
  }
}
