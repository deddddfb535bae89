package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static List<Integer> examples(int count) {
    SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, count).mapToObj(i -> i * 1000 + random.nextInt(500)).toList();
  }

  private static int length(int example) {
    return example % 1000;
  }

  private static List<List<Integer>> batches(int count, int size, long seed) {
    return Batches.of(examples(count), size, BatchesTest::length, new SplittableRandom(seed));
  }

  @Property
  void everyExampleIsInOneBatch(
      @ForAll @IntRange(min = 1, max = 400) int count,
      @ForAll @IntRange(min = 1, max = 9) int size) {
    List<List<Integer>> batches = batches(count, size, 7);
    assertThat(batches).hasSize((int) Batches.count(count, size));
    assertThat(batches).allMatch(batch -> batch.size() <= size);
    assertThat(batches.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(examples(count));
  }

  @Test
  void theSeedDecidesTheOrder() {
    assertThat(batches(100, 8, 1)).isEqualTo(batches(100, 8, 1)).isNotEqualTo(batches(100, 8, 2));
  }

  @Test
  void examplesOfABatchAreOfLikeLength() {
    double spread =
        batches(512, 16, 1).stream()
            .mapToInt(
                batch ->
                    batch.stream().mapToInt(BatchesTest::length).max().orElseThrow()
                        - batch.stream().mapToInt(BatchesTest::length).min().orElseThrow())
            .average()
            .orElseThrow();
    assertThat(spread).isLessThan(30);
  }

  @Test
  void shortBatchesDoNotComeFirst() {
    List<List<Integer>> batches = batches(512, 16, 1);
    List<Integer> lengths = batches.stream().map(batch -> length(batch.get(0))).toList();
    assertThat(lengths).isNotEqualTo(lengths.stream().sorted().toList());
  }

  @Property
  void partsHoldEveryExampleAndNoMoreTokensThanAllowed(
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll @IntRange(min = 1, max = 2000) int tokens) {
    List<List<Integer>> parts = Parts.of(examples(count), BatchesTest::length, tokens);
    assertThat(parts.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(examples(count));
    for (List<Integer> part : parts) {
      assertThat(part.size() == 1 || part.size() * length(part.get(0)) <= tokens).isTrue();
      assertThat(part).isSortedAccordingTo((a, b) -> Integer.compare(length(b), length(a)));
    }
  }
}
