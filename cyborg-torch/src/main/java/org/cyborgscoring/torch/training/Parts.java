package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Divides a batch into parts, each computed at once by one worker.
 *
 * <p>The division follows from the batch alone, not from the number of workers: up to {@value
 * #USUAL} parts, so that several cores have something to do, but none of few tokens, since each
 * part costs a gradient of its own and small matrix products are slow.
 */
final class Parts {
  /** Into how many parts a batch is divided when it has tokens enough. */
  static final int USUAL = 8;

  /**
   * The tokens that a part should have at least,: below this, products no longer run at full rate.
   */
  static final int FEWEST_TOKENS = 512;

  private Parts() {}

  /**
   * Parts of like length, the longest first, so that little is padded and no long one comes last.
   *
   * @param tokensAtOnce the most tokens of a part, padding included; a single example may have more
   */
  static <E> List<List<E>> of(List<E> batch, ToIntFunction<E> length, int tokensAtOnce) {
    List<E> ordered = new ArrayList<>(batch);
    ordered.sort(Comparator.comparingInt(length).reversed());
    long tokens = batch.stream().mapToLong(length::applyAsInt).sum();
    long atOnce = Math.min(tokensAtOnce, Math.max(FEWEST_TOKENS, (tokens + USUAL - 1) / USUAL));
    List<List<E>> parts = new ArrayList<>();
    int start = 0;
    while (start < ordered.size()) {
      int longest = Math.max(1, length.applyAsInt(ordered.get(start)));
      int count = (int) Math.max(1, atOnce / longest);
      int end = Math.min(ordered.size(), start + count);
      parts.add(List.copyOf(ordered.subList(start, end)));
      start = end;
    }
    return parts;
  }
}
