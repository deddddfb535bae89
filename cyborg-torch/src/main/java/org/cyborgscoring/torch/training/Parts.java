package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Divides a batch into parts that are computed at once. */
final class Parts {
  private Parts() {}

  /**
   * Parts of like length, the longest first, so that little is padded and no long one comes last.
   *
   * @param tokensAtOnce the most tokens of a part, padding included; a single example may have more
   */
  static <E> List<List<E>> of(List<E> batch, ToIntFunction<E> length, int tokensAtOnce) {
    List<E> ordered = new ArrayList<>(batch);
    ordered.sort(Comparator.comparingInt(length).reversed());
    List<List<E>> parts = new ArrayList<>();
    int start = 0;
    while (start < ordered.size()) {
      int longest = Math.max(1, length.applyAsInt(ordered.get(start)));
      int count = Math.max(1, tokensAtOnce / longest);
      int end = Math.min(ordered.size(), start + count);
      parts.add(List.copyOf(ordered.subList(start, end)));
      start = end;
    }
    return parts;
  }
}
