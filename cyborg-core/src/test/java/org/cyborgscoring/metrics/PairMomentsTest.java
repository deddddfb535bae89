package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A sample given as weights has the statistics of the same sample given as repeated pairs. */
class PairMomentsTest {
  private static final List<MomentStatistic> STATISTICS =
      List.of(
          new QuadraticWeightedKappa(),
          new PearsonCorrelation(),
          new R2(),
          new RootMeanSquaredError(),
          new SdRatio(),
          StandardizedMeanDifference.ofMachine(),
          StandardizedMeanDifference.ofSecondHuman());

  @Provide
  Arbitrary<ScorePairs> continuous() {
    return PairArbitraries.continuous();
  }

  @Property
  void weightsEqualRepetition(@ForAll("continuous") ScorePairs pairs, @ForAll long seed) {
    int[] drawn = new Random(seed).ints(pairs.size(), 0, pairs.size()).toArray();
    int[] counts = new int[pairs.size()];
    IntStream.of(drawn).forEach(i -> counts[i]++);
    ScorePairs repeated = pairs.select(drawn);
    PairMoments weighted = ofWeights(pairs, counts);

    for (MomentStatistic statistic : STATISTICS) {
      Estimate expected = statistic.compute(repeated);
      Estimate actual = statistic.compute(weighted);
      assertThat(actual.reason()).as(statistic.id()).isEqualTo(expected.reason());
      if (expected.isDefined()) {
        assertThat(actual.value()).as(statistic.id()).isCloseTo(expected.value(), within(1e-9));
      }
    }
  }

  private static PairMoments ofWeights(ScorePairs pairs, int[] counts) {
    double[] sums = new double[6];
    for (int i = 0; i < counts.length; i++) {
      double h = pairs.human(i) - pairs.human(0);
      double m = pairs.machine(i) - pairs.machine(0);
      double e = pairs.machine(i) - pairs.human(i);
      double[] added = {h, m, h * h, m * m, h * m, e * e};
      for (int k = 0; k < sums.length; k++) {
        sums[k] += counts[i] * added[k];
      }
    }
    return PairMoments.ofSums(
        IntStream.of(counts).sum(),
        pairs.human(0),
        pairs.machine(0),
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4],
        sums[5]);
  }
}
