package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class EqualPartsTest {

  @Property
  void spendsTheBudgetAndGivesEverySubgroupItsPartOrAllOfIt(
      @ForAll @NotEmpty @Size(max = 20) List<@IntRange(min = 1, max = 60) Integer> groups,
      @ForAll @IntRange(max = 100) int percent) {
    int[] sizes =
        groups.stream().sorted(Comparator.reverseOrder()).mapToInt(Integer::intValue).toArray();
    int budget = IntStream.of(sizes).sum() * percent / 100;
    int[] parts = BalancedSampler.equalParts(sizes, budget);
    assertThat(IntStream.of(parts).sum()).isEqualTo(budget);
    int most = IntStream.of(parts).max().orElse(0);
    for (int g = 0; g < sizes.length; g++) {
      assertThat(parts[g]).isBetween(Math.min(sizes[g], budget / sizes.length), sizes[g]);
      assertThat(parts[g] == sizes[g] || parts[g] >= most - 1).isTrue();
    }
  }
}
