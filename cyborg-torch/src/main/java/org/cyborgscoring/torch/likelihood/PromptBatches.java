package org.cyborgscoring.torch.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the prompts of a call are computed. It follows from the prompts alone; their order changes
 * nothing.
 *
 * @param prefix the tokens that all prompts begin with and that are computed once; empty where that
 *     would save nothing
 * @param batches the longest prompts first, so that a lack of memory shows at once and no long
 *     batch comes last
 */
@SuppressWarnings("ArrayRecordComponent") // Large: shared, not copied.
record PromptBatches(int[] prefix, List<Batch> batches) {
  /** The least length of a prefix: what all chat templates begin with is not worth a pass. */
  static final int SHORTEST_PREFIX = 8;

  /** The tokens that a prefix must save, since its pass reads all weights once more. */
  static final int FEWEST_SAVED = 64;

  /**
   * How many pairs of tokens attention compares in the time that a token takes in the linear
   * layers: in a layer of n weights with queries n' wide, n / 2n', about 8,000 at 0.5 B and more in
   * larger models.
   */
  private static final double PAIRS = 8_000;

  /** Into how many batches prompts are divided when they have tokens enough, for many workers. */
  private static final int USUAL = 8;

  /** The tokens of a batch below which matrix products no longer run at full rate. */
  private static final int FEWEST_TOKENS = 512;

  /**
   * How many tokens of a prefix, which are looked at but not computed, take as much memory as one
   * that is computed: about the width of a layer's activations to that of its keys and values.
   */
  private static final int LOOKED_AT = 16;

  /**
   * Different prompts of like length.
   *
   * @param ends what each has after the prefix, at least one token
   * @param places for each of them where it stands in the list of the call, once or more
   */
  record Batch(List<int[]> ends, List<int[]> places) {

    /** The places of all its prompts, those of equal prompts one after another. */
    int[] allPlaces() {
      return places.stream().flatMapToInt(Arrays::stream).toArray();
    }
  }

  /**
   * The batches of some prompts.
   *
   * @param prompts each of at least one token
   * @param tokensAtOnce the most tokens of a batch, padding included
   */
  static PromptBatches of(List<int[]> prompts, int tokensAtOnce) {
    List<int[]> groups = equalPrompts(prompts);
    int shared = shared(groups.stream().map(group -> prompts.get(group[0])).toList());
    int[] prefix = shared == 0 ? new int[0] : Arrays.copyOf(prompts.get(0), shared);
    long tokens =
        groups.stream().mapToLong(group -> prompts.get(group[0]).length - (long) shared).sum();
    long atOnce = Math.min(tokensAtOnce, Math.max(FEWEST_TOKENS, (tokens + USUAL - 1) / USUAL));
    List<Batch> batches = new ArrayList<>();
    for (int start = 0; start < groups.size(); ) {
      int longest = prompts.get(groups.get(start)[0]).length - shared;
      int count = (int) Math.max(1, atOnce / (longest + shared / LOOKED_AT));
      List<int[]> places = groups.subList(start, Math.min(groups.size(), start + count));
      batches.add(new Batch(ends(prompts, places, shared), List.copyOf(places)));
      start += places.size();
    }
    return new PromptBatches(prefix, batches);
  }

  private static List<int[]> ends(List<int[]> prompts, List<int[]> places, int shared) {
    return places.stream()
        .map(group -> prompts.get(group[0]))
        .map(prompt -> Arrays.copyOfRange(prompt, shared, prompt.length))
        .toList();
  }

  /** The places of equal prompts together, the longest prompts first. */
  private static List<int[]> equalPrompts(List<int[]> prompts) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(place -> -prompts.get(place).length)
            .thenComparing(prompts::get, Arrays::compare);
    List<Integer> sorted = IntStream.range(0, prompts.size()).boxed().sorted(order).toList();
    List<int[]> groups = new ArrayList<>();
    for (int start = 0; start < sorted.size(); ) {
      int end = start + 1;
      while (end < sorted.size() && order.compare(sorted.get(start), sorted.get(end)) == 0) {
        end++;
      }
      groups.add(sorted.subList(start, end).stream().mapToInt(Integer::intValue).toArray());
      start = end;
    }
    return groups;
  }

  /** How many tokens are computed once; at least one of each prompt is not among them. */
  private static int shared(List<int[]> different) {
    if (different.size() < 2) {
      return 0;
    }
    int[] first = different.get(0);
    int shared = first.length;
    for (int[] prompt : different) {
      int equal = Arrays.mismatch(first, prompt);
      shared = Math.min(shared, equal < 0 ? first.length : equal);
      shared = Math.min(shared, prompt.length - 1);
    }
    return shared >= SHORTEST_PREFIX && saved(different, shared) >= FEWEST_SAVED ? shared : 0;
  }

  /**
   * The tokens that need not be computed, less those that could be in the time that attention
   * loses: after a prefix it compares each token with all others, while in whole prompts it leaves
   * out those that come later.
   */
  private static double saved(List<int[]> different, int shared) {
    double saved = -shared;
    for (int[] prompt : different) {
      double end = prompt.length - shared;
      double pairs = end * prompt.length - .5 * prompt.length * prompt.length;
      saved += shared - Math.max(0, pairs) / PAIRS;
    }
    return saved;
  }
}
