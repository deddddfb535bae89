package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShuffleTest {

  @Property(tries = 100)
  void givesEveryNumberOnce(@ForAll @IntRange(max = 300) int n, @ForAll long seed) {
    int[] order = Shuffle.indices(n, new SplittableRandom(seed));

    assertThat(IntStream.of(order).sorted().toArray()).isEqualTo(IntStream.range(0, n).toArray());
  }

  @Test
  void everyOrderIsAboutEquallyLikely() {
    RandomGenerator random = new SplittableRandom(1);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 24_000; i++) {
      counts.merge(Arrays.toString(Shuffle.indices(4, random)), 1, Integer::sum);
    }

    // Each of the 24 orders is expected 1000 times, with a standard deviation of 31.
    assertThat(counts).hasSize(24);
    assertThat(counts.values()).allMatch(count -> Math.abs(count - 1000) < 155);
  }
}
