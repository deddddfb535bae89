package org.cyborgscoring.torch.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.torch.likelihood.PromptBatches.Batch;
import org.junit.jupiter.api.Test;

class PromptBatchesTest {
  private static List<int[]> prompts(int count, int prefix, int most, long seed) {
    Random random = new Random(seed);
    int[] beginning = random.ints(prefix, 0, 4).toArray();
    return IntStream.range(0, count)
        .mapToObj(i -> random.ints(1 + random.nextInt(most), 0, 4))
        .map(end -> IntStream.concat(Arrays.stream(beginning), end).toArray())
        .toList();
  }

  private static int[] joined(int[] prefix, int[] end) {
    return IntStream.concat(Arrays.stream(prefix), Arrays.stream(end)).toArray();
  }

  @Property(tries = 200)
  void everyPromptIsInOneBatch(
      @ForAll @IntRange(min = 0, max = 60) int count,
      @ForAll @IntRange(min = 0, max = 40) int prefix,
      @ForAll @IntRange(min = 1, max = 2000) int tokensAtOnce,
      @ForAll long seed) {
    List<int[]> prompts = prompts(count, prefix, 50, seed);
    PromptBatches all = PromptBatches.of(prompts, tokensAtOnce);
    List<Integer> places = new ArrayList<>();
    for (Batch batch : all.batches()) {
      int longest = batch.ends().stream().mapToInt(end -> end.length).max().orElseThrow();
      assertThat(batch.ends().size() == 1 || batch.ends().size() * longest <= tokensAtOnce)
          .isTrue();
      for (int row = 0; row < batch.ends().size(); row++) {
        assertThat(batch.ends().get(row)).isNotEmpty();
        for (int place : batch.places().get(row)) {
          assertThat(joined(all.prefix(), batch.ends().get(row))).isEqualTo(prompts.get(place));
          places.add(place);
        }
      }
    }
    assertThat(places)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, count).boxed().toList());
  }

  @Property(tries = 100)
  void theOrderOfThePromptsChangesNothing(
      @ForAll @IntRange(min = 1, max = 40) int count, @ForAll long seed) {
    List<int[]> prompts = prompts(count, 20, 30, seed);
    List<int[]> shuffled = new ArrayList<>(prompts);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(ends(PromptBatches.of(shuffled, 300)))
        .isEqualTo(ends(PromptBatches.of(prompts, 300)));
  }

  private static String ends(PromptBatches batches) {
    return Arrays.toString(batches.prefix())
        + batches.batches().stream()
            .map(batch -> batch.ends().stream().map(Arrays::toString).toList().toString())
            .toList();
  }

  @Test
  void equalPromptsAreComputedOnce() {
    PromptBatches all =
        PromptBatches.of(List.of(new int[] {1, 2}, new int[] {3}, new int[] {1, 2}), 100);
    assertThat(all.batches()).hasSize(1);
    assertThat(all.batches().get(0).ends()).containsExactly(new int[] {1, 2}, new int[] {3});
    assertThat(all.batches().get(0).places()).containsExactly(new int[] {0, 2}, new int[] {1});
  }

  /** So many prompts that differ in their last token. */
  private static List<int[]> alike(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              int[] prompt = new int[length];
              prompt[length - 1] = i;
              return prompt;
            })
        .toList();
  }

  @Test
  void aPromptThatOthersBeginWithKeepsItsLastToken() {
    int[] shorter = IntStream.range(0, 90).toArray();
    int[] longer = IntStream.range(0, 100).toArray();
    PromptBatches all = PromptBatches.of(List.of(shorter, longer), 100);
    assertThat(all.prefix()).hasSize(89);
    assertThat(all.batches().get(0).ends().get(1)).containsExactly(89);
  }

  @Test
  void aBeginningIsSharedWhereThatSavesEnough() {
    assertThat(PromptBatches.of(alike(2, 65), 100).prefix()).hasSize(64);
    assertThat(PromptBatches.of(alike(2, 64), 100).prefix()).isEmpty();
    assertThat(PromptBatches.of(alike(9, 9), 100).prefix()).hasSize(8);
    assertThat(PromptBatches.of(alike(99, 8), 100).prefix()).isEmpty();
    assertThat(PromptBatches.of(Collections.nCopies(9, new int[100]), 100).prefix()).isEmpty();
  }

  @Test
  void aShortBeginningOfLongPromptsIsNotShared() {
    List<int[]> prompts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int[] prompt = new int[1000];
      prompt[20] = i;
      prompts.add(prompt);
    }
    assertThat(PromptBatches.of(prompts, 4000).prefix()).isEmpty();
    prompts.replaceAll(prompt -> Arrays.copyOf(prompt, 200));
    assertThat(PromptBatches.of(prompts, 4000).prefix()).hasSize(20);
  }

  @Test
  void manyPromptsAreDividedForSeveralWorkers() {
    List<int[]> prompts =
        IntStream.range(0, 64).mapToObj(i -> IntStream.range(i, i + 100).toArray()).toList();
    assertThat(PromptBatches.of(prompts, 100_000).batches()).hasSize(8);
  }
}
