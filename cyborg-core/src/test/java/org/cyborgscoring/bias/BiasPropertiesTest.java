package org.cyborgscoring.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BiasPropertiesTest {

  @Property(tries = 60)
  void orderOfResponsesChangesNothing(
      @ForAll @Size(min = 8, max = 40) List<@IntRange(max = 124) Integer> scores,
      @ForAll long seed) {
    List<Integer> shuffled = new ArrayList<>(scores);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(dsm(chain(shuffled, 0)))
        .usingElementComparator(close())
        .isEqualTo(dsm(chain(scores, 0)));
  }

  @Property(tries = 60)
  void aStudentThatIsLenientToEveryoneHasTheSameDsm(
      @ForAll @Size(min = 8, max = 40) List<@IntRange(max = 124) Integer> scores) {
    assertThat(dsm(chain(scores, 3)))
        .usingElementComparator(close())
        .isEqualTo(dsm(chain(scores, 0)));
  }

  @Property(tries = 60)
  void dsmOfAllGroupsWeighedByTheirSizeIsZero(
      @ForAll @Size(min = 8, max = 40) List<@IntRange(max = 124) Integer> scores) {
    double sum = 0;
    for (GroupBias group : Chains.analyze(chain(scores, 0), 0).columns().get(0).groups()) {
      if (!group.dsm().student().value().isDefined()) {
        return;
      }
      sum += group.n() * group.dsm().student().value().value();
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
  }

  /** Each number holds the three scores as its digits to the base of 5. */
  private static ScoreChain chain(List<Integer> scores, double leniency) {
    Chains chains = new Chains();
    for (int score : scores) {
      chains.add(
          Map.of("g", "group" + score % 3),
          score % 5,
          score / 5 % 5,
          Math.floorDiv(score, 25) + leniency);
    }
    return chains.chain();
  }

  private static List<Double> dsm(ScoreChain chain) {
    return Chains.analyze(chain, 0).columns().get(0).groups().stream()
        .sorted(java.util.Comparator.comparing(GroupBias::group))
        .map(group -> group.dsm().student().value())
        .map(value -> value.isDefined() ? value.value() : 99)
        .toList();
  }

  private static java.util.Comparator<Double> close() {
    return (one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);
  }
}
