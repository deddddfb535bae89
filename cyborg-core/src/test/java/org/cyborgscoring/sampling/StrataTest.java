package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrataTest {
  private static final Comparator<Integer> BY_THIRD = Comparator.comparing(place -> place % 3);

  @Property(tries = 100)
  void foldsHaveTheSameShareOfEveryKind(
      @ForAll @IntRange(max = 60) int count,
      @ForAll @IntRange(min = 1, max = 7) int folds,
      @ForAll long seed) {
    int[] fold = Strata.folds(count, folds, BY_THIRD, new SplittableRandom(seed));
    for (int kind = 0; kind < 3; kind++) {
      int[] sizes = new int[folds];
      for (int place = kind; place < count; place += 3) {
        sizes[fold[place]]++;
      }
      int[] sorted = IntStream.of(sizes).sorted().toArray();
      assertThat(sorted[folds - 1] - sorted[0]).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aPartIsSpreadOverTheKinds() {
    List<Integer> among = IntStream.range(0, 30).boxed().toList();
    List<Integer> part = Strata.part(among, 0.2, BY_THIRD, new SplittableRandom(1));
    assertThat(part).hasSize(6).isSorted().doesNotHaveDuplicates();
    assertThat(part.stream().map(place -> place % 3)).containsExactlyInAnyOrder(0, 0, 1, 1, 2, 2);
  }

  @Test
  void chanceDecidesAmongLikeOnes() {
    int[] one = Strata.folds(30, 2, BY_THIRD, new SplittableRandom(1));
    assertThat(one).isEqualTo(Strata.folds(30, 2, BY_THIRD, new SplittableRandom(1)));
    assertThat(one).isNotEqualTo(Strata.folds(30, 2, BY_THIRD, new SplittableRandom(2)));
  }
}
