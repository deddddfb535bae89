package org.cyborgscoring.metrics.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.PairArbitraries;
import org.cyborgscoring.metrics.ScorePairs;
import org.junit.jupiter.api.Test;

class FairnessTest {
  private static final List<FairnessStatistic> ALL =
      List.of(
          new OverallScoreAccuracy(),
          new OverallScoreDifference(),
          new ConditionalScoreDifference());

  @Provide
  Arbitrary<ScorePairs> continuous() {
    return PairArbitraries.continuous();
  }

  @Property
  void liesBelowOneAndItsTestBetweenNoughtAndOne(@ForAll("continuous") ScorePairs pairs) {
    GroupErrors errors = GroupErrors.of(pairs, groups(pairs.size()));
    for (FairnessStatistic statistic : ALL) {
      Estimate value = statistic.compute(errors);
      Estimate p = statistic.p(errors);
      assertThat(p.isDefined()).isEqualTo(value.isDefined());
      if (value.isDefined()) {
        assertThat(p.value()).isBetween(0.0, 1.0);
        if (!statistic.id().equals("csd")) {
          assertThat(value.value()).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Property
  void neitherOrderNorShiftMatters(@ForAll("continuous") ScorePairs pairs, @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    List<String> groups = groups(pairs.size());
    ScorePairs moved =
        ScorePairs.of(
            order.stream().mapToDouble(i -> pairs.human(i) + 16).toArray(),
            order.stream().mapToDouble(i -> pairs.machine(i) + 16).toArray());
    GroupErrors before = GroupErrors.of(pairs, groups);
    GroupErrors after = GroupErrors.of(moved, order.stream().map(groups::get).toList());

    for (FairnessStatistic statistic : ALL) {
      assertThat(statistic.compute(after).isDefined())
          .isEqualTo(statistic.compute(before).isDefined());
      if (statistic.compute(before).isDefined()) {
        assertThat(statistic.compute(after).value())
            .isCloseTo(statistic.compute(before).value(), within(1e-7));
      }
    }
  }

  @Test
  void differencesGivenTheHumanScoreAverageToNought() {
    GroupErrors errors =
        GroupErrors.of(
            ScorePairs.of(
                new double[] {1, 1, 2, 2, 2, 3, 3}, new double[] {1, 2, 2, 3, 2.5, 3, 4}),
            List.of("a", "b", "a", "b", "b", "a", "b"));

    List<Estimate> differences = new ConditionalScoreDifference().differences(errors);

    // At every human score b's error is one above a's, but for one of .5.
    assertThat(3 * differences.get(0).value() + 4 * differences.get(1).value())
        .isCloseTo(0, within(1e-12));
    assertThat(differences.get(1).value() - differences.get(0).value()).isBetween(0.8, 1.0);
  }

  @Test
  void saysWhyItIsUndefined() {
    ScorePairs pairs = ScorePairs.of(new double[] {1, 2, 3, 2}, new double[] {1, 3, 3, 2});
    List<String> alone = List.of("a", "a", "a", "a");
    List<String> each = List.of("a", "b", "c", "d");
    ScorePairs perfect = ScorePairs.of(new double[] {1, 2, 3, 2}, new double[] {1, 2, 3, 2});

    for (FairnessStatistic statistic : ALL) {
      assertThat(statistic.compute(GroupErrors.of(pairs, alone)).reason().orElse(""))
          .contains("one only");
      assertThat(statistic.compute(GroupErrors.of(pairs, each)).isDefined()).isFalse();
      assertThat(
              statistic
                  .compute(GroupErrors.of(perfect, List.of("a", "b", "a", "b")))
                  .isDefined())
          .isFalse();
    }
  }

  @Test
  void humanScoresThatSettleTheSubgroupLeaveTheConditionalDifferenceUndefined() {
    GroupErrors errors =
        GroupErrors.of(
            ScorePairs.of(new double[] {1, 1, 1, 2, 2, 2}, new double[] {1, 2, 1.5, 2, 3, 2}),
            List.of("a", "a", "a", "b", "b", "b"));
    ConditionalScoreDifference csd = new ConditionalScoreDifference();

    assertThat(csd.compute(errors).isDefined()).isFalse();
    assertThat(csd.differences(errors).get(0).isDefined()).isFalse();
    assertThat(csd.coefficients(errors, 0.95).get(1).value().value().isDefined()).isFalse();
    assertThat(new OverallScoreDifference().compute(errors).isDefined()).isTrue();
  }

  @Test
  void aThousandSubgroupsAreFitted() {
    double[] human = IntStream.range(0, 5000).mapToDouble(i -> i % 7 % 4).toArray();
    double[] machine = IntStream.range(0, 5000).mapToDouble(i -> human[i] + i % 3 * 0.25).toArray();
    List<String> groups = IntStream.range(0, 5000).mapToObj(i -> "g" + i % 1000).toList();
    GroupErrors errors = GroupErrors.of(ScorePairs.of(human, machine), groups);

    for (FairnessStatistic statistic : ALL) {
      assertThat(statistic.compute(errors).isDefined()).isTrue();
    }
    assertThat(new ConditionalScoreDifference().coefficients(errors, 0.95)).hasSize(1000);
  }

  private static List<String> groups(int size) {
    return IntStream.range(0, size).mapToObj(i -> "group" + i % 3).toList();
  }
}
