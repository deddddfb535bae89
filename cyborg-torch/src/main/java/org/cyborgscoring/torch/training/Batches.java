package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.cyborgscoring.sampling.Shuffle;

/** The batches of an epoch. */
final class Batches {
  /** Examples are sorted by length within so many batches, which leaves their mixture random. */
  private static final int POOL = 32;

  private Batches() {}

  /** How many batches an epoch has. */
  static long count(int examples, int batchSize) {
    return (examples + (long) batchSize - 1) / batchSize;
  }

  /**
   * Batches of like length in a random order. Each example is in one of them.
   *
   * @param random decides the order; the same numbers give the same batches
   */
  static <E> List<List<E>> of(
      List<E> examples, int batchSize, ToIntFunction<E> length, RandomGenerator random) {
    List<E> shuffled = shuffled(examples, random);
    List<List<E>> batches = new ArrayList<>();
    long pool = (long) POOL * batchSize;
    for (long start = 0; start < shuffled.size(); start += pool) {
      int end = (int) Math.min(shuffled.size(), start + pool);
      List<E> sorted = new ArrayList<>(shuffled.subList((int) start, end));
      sorted.sort(Comparator.comparingInt(length));
      for (int i = 0; i < sorted.size(); i += batchSize) {
        batches.add(List.copyOf(sorted.subList(i, Math.min(sorted.size(), i + batchSize))));
      }
    }
    return shuffled(batches, random);
  }

  private static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
    return Arrays.stream(Shuffle.indices(list.size(), random)).mapToObj(list::get).toList();
  }
}
