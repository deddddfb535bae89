package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SubgroupStatisticsTest {
  private static final SubgroupStatistic DSM = new DifferenceOfStandardizedMeans();
  private static final SubgroupStatistic SMD = new SubgroupMeanDifference();
  private static final int[] NOBODY = {};

  private final ScorePairs everyone =
      ScorePairs.of(new double[] {0, 1, 2, 3}, new double[] {1, 2, 3, 4});

  @Provide
  Arbitrary<ScorePairs> continuous() {
    return PairArbitraries.continuous();
  }

  @Property
  void theDifferenceOfStandardizedMeansOfEveryoneIsZero(@ForAll("continuous") ScorePairs pairs) {
    Estimate dsm = DSM.compute(pairs, pairs);
    if (dsm.isDefined()) {
      assertThat(dsm.value()).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void lenienceTowardsEveryoneShowsInTheMeanDifferenceAlone() {
    ScorePairs group = everyone.select(new int[] {0, 1});

    assertThat(DSM.compute(everyone, group).value()).isCloseTo(0, within(1e-12));
    // One point over the group's own deviation, the square root of a half.
    assertThat(SMD.compute(everyone, group).value()).isCloseTo(Math.sqrt(2), within(1e-12));
  }

  @Test
  void aFavouredGroupStandsAboveZero() {
    ScorePairs unfair = ScorePairs.of(new double[] {0, 1, 2, 3}, new double[] {0, 1, 3, 3});

    assertThat(DSM.compute(unfair, unfair.select(new int[] {2})).value()).isPositive();
    assertThat(DSM.compute(unfair, unfair.select(new int[] {0, 1, 3})).value()).isNegative();
  }

  @Test
  void isUndefinedForEmptyGroupsAndConstantScores() {
    ScorePairs constant = ScorePairs.of(new double[] {1, 1}, new double[] {0, 1});

    assertThat(DSM.compute(everyone, everyone.select(NOBODY)).reason())
        .contains("The subgroup has no responses.");
    assertThat(SMD.compute(everyone, everyone.select(NOBODY)).reason()).isPresent();
    assertThat(DSM.compute(constant, constant).reason()).contains(WhyUndefined.CONSTANT_HUMAN);
    assertThat(DSM.compute(constant.swapped(), constant).reason())
        .contains(WhyUndefined.CONSTANT_MACHINE);
    assertThat(SMD.compute(constant, constant).reason()).contains(WhyUndefined.CONSTANT_HUMAN);
  }
}
