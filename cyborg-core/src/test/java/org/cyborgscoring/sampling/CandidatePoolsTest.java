package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatePoolsTest {

  @Test
  void aPoolHoldsAllPointsInTheirOrderIfTheyFit() {
    CandidatePools pools = new CandidatePools(5, 5, new SplittableRandom(1));

    assertThat(pools.next(new boolean[5])).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void everyPointIsDrawnBeforeOneIsDrawnTwice() {
    CandidatePools pools = new CandidatePools(12, 4, new SplittableRandom(1));
    boolean[] none = new boolean[12];

    int[] drawn =
        IntStream.range(0, 3).flatMap(pool -> Arrays.stream(pools.next(none))).sorted().toArray();

    assertThat(drawn).isEqualTo(IntStream.range(0, 12).toArray());
  }

  @Test
  void aPoolIsDrawnAtRandomAndStandsInOrder() {
    int[] pool = new CandidatePools(1000, 10, new SplittableRandom(1)).next(new boolean[1000]);

    assertThat(pool).isSorted().doesNotHaveDuplicates();
    assertThat(pool[9] - pool[0]).isGreaterThan(100);
  }

  @Test
  void pointsTakenAreNotDrawnAndOthersTakeTheirPlace() {
    CandidatePools pools = new CandidatePools(6, 4, new SplittableRandom(1));
    boolean[] taken = {true, false, true, false, false, false};

    assertThat(pools.next(taken)).containsExactly(1, 3, 4, 5);
    assertThat(pools.next(taken)).containsExactly(1, 3, 4, 5);
  }
}
