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
      @ForAll @IntRange(min = 1, max = 10) int mostRows) {
    Sequences sequences =
        sequences(new Truncate(), 20, lengths.stream().mapToInt(Integer::intValue).toArray());
    List<List<Integer>> batches = new LengthBuckets(mostTokens, mostRows).sorted(sequences);

    assertThat(batches.stream().flatMap(List::stream).sorted())
        .isEqualTo(IntStream.range(0, lengths.size()).boxed().toList());
    for (List<Integer> batch : batches) {
      PaddedBatch padded = PaddedBatch.of(sequences, batch, 0);
      assertThat(padded.rows()).isBetween(1, mostRows);
      assertThat(padded.ids()).hasSizeLessThanOrEqualTo(mostTokens);
    }
  }

  @Test
  void wastesLittleOnPadding() {
    SplittableRandom random = new SplittableRandom(4);
    Sequences sequences = sequences(new Truncate(), 256, random.ints(2000, 1, 250).toArray());

    long tokens = 0;
    long cells = 0;
    for (List<Integer> batch : new LengthBuckets(4096, 16).sorted(sequences)) {
      PaddedBatch padded = PaddedBatch.of(sequences, batch, 0);
      tokens += padded.tokens();
      cells += padded.ids().length;
    }
    assertThat(tokens).isGreaterThan((long) (0.98 * cells));
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
