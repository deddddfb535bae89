package org.cyborgscoring.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LengthBucketsTest {
  private static final Frame FRAME = new Frame(new int[] {101}, new int[] {102});

  @Test
  void putsTheLongestFirstAndLikeLengthsTogether() {
    Sequences sequences = sequences(new Truncate(), 10, 3, 8, 1, 8, 3);

    assertThat(new LengthBuckets(20, 8).sorted(sequences))
        .containsExactly(List.of(1, 3), List.of(0, 4, 2));
  }

  @Test
  void keepsTheWindowsOfAResponseTogether() {
    Sequences sequences = sequences(new Windows(0), 6, 9, 4, 4);

    assertThat(sequences.of(0)).hasSize(3);
    assertThat(new LengthBuckets(1000, 4).sorted(sequences))
        .containsExactly(List.of(0, 1), List.of(2));
    assertThat(new LengthBuckets(1000, 2).sorted(sequences))
        .containsExactly(List.of(0), List.of(1, 2));
  }

  @Property(tries = 200)
  void everyResponseIsInOneBatchWithinTheBudget(
      @ForAll @Size(max = 300) List<@IntRange(max = 30) Integer> lengths,
      @ForAll @IntRange(min = 20, max = 200) int mostTokens,
      @ForAll @IntRange(min = 1, max = 10) int mostRows,
      @ForAll long seed) {
    Sequences sequences =
        sequences(new Truncate(), 20, lengths.stream().mapToInt(Integer::intValue).toArray());
    LengthBuckets buckets = new LengthBuckets(mostTokens, mostRows);

    for (List<List<Integer>> batches :
        List.of(
            buckets.sorted(sequences), buckets.shuffled(sequences, new SplittableRandom(seed)))) {
      assertThat(batches.stream().flatMap(List::stream).sorted())
          .isEqualTo(IntStream.range(0, lengths.size()).boxed().toList());
      for (List<Integer> batch : batches) {
        PaddedBatch padded = PaddedBatch.of(sequences, batch, 0);
        assertThat(padded.rows()).isBetween(1, mostRows);
        assertThat(padded.ids()).hasSizeLessThanOrEqualTo(mostTokens);
      }
    }
  }

  @Test
  void shufflesBySeed() {
    Sequences sequences =
        sequences(new Truncate(), 60, IntStream.range(0, 200).map(i -> i % 50).toArray());
    LengthBuckets buckets = new LengthBuckets(400, 8);

    List<List<Integer>> first = buckets.shuffled(sequences, new SplittableRandom(1));
    assertThat(buckets.shuffled(sequences, new SplittableRandom(1))).isEqualTo(first);
    assertThat(buckets.shuffled(sequences, new SplittableRandom(2))).isNotEqualTo(first);
  }

  @Test
  void nextEpochMixesBatchesAnew() {
    Sequences sequences = sequences(new Truncate(), 60, new int[64]);
    SplittableRandom random = new SplittableRandom(1);
    LengthBuckets buckets = new LengthBuckets(400, 8);

    List<List<Integer>> first = buckets.shuffled(sequences, random);
    assertThat(buckets.shuffled(sequences, random)).doesNotContainAnyElementsOf(first);
  }

  @Test
  void wastesLittleOnPadding() {
    SplittableRandom random = new SplittableRandom(4);
    Sequences sequences = sequences(new Truncate(), 256, random.ints(2000, 1, 250).toArray());
    List<List<Integer>> unsorted = new ArrayList<>();
    for (int from = 0; from < 2000; from += 16) {
      unsorted.add(IntStream.range(from, from + 16).boxed().toList());
    }

    LengthBuckets buckets = new LengthBuckets(4096, 16);
    assertThat(PaddingWaste.of(sequences, unsorted).share()).isGreaterThan(0.4);
    assertThat(PaddingWaste.of(sequences, buckets.shuffled(sequences, random)).share())
        .isLessThan(0.05);
    assertThat(PaddingWaste.of(sequences, buckets.sorted(sequences)).share()).isLessThan(0.02);
  }

  @Test
  void wasteIsTheShareOfPadding() {
    Sequences sequences = sequences(new Truncate(), 20, 6, 2);

    assertThat(PaddingWaste.of(sequences, List.of(List.of(0, 1))))
        .isEqualTo(new PaddingWaste(12, 16))
        .extracting(PaddingWaste::share)
        .isEqualTo(0.25);
    assertThat(PaddingWaste.of(sequences, List.of()).share()).isZero();
  }

  @Test
  void refusesABudgetOfNothing() {
    assertThatThrownBy(() -> new LengthBuckets(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LengthBuckets(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Sequences sequences(LongText policy, int context, int... lengths) {
    List<TokenIds> responses = new ArrayList<>();
    for (int length : lengths) {
      responses.add(new TokenIds(new int[length], 0));
    }
    return Sequences.of(responses, FRAME, policy, context);
  }
}
