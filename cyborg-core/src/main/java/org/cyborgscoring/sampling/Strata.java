package org.cyborgscoring.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Divides responses so that every part has its share of each kind, such as of each score. They are
 * ordered by kind, those of one kind at random, and taken from that order at even distances.
 */
public final class Strata {
  private Strata() {}

  /**
   * A fold, from 0, for each of the places 0 to {@code count - 1}. Sizes differ by 1 at most, and
   * so do the numbers of one kind.
   *
   * @param folds how many, at least 1
   * @param byKind orders places; those of one kind are equal
   */
  public static int[] folds(
      int count, int folds, Comparator<Integer> byKind, RandomGenerator random) {
    List<Integer> order = ordered(IntStream.range(0, count).boxed().toList(), byKind, random);
    int[] fold = new int[count];
    for (int rank = 0; rank < count; rank++) {
      fold[order.get(rank)] = rank % folds;
    }
    return fold;
  }

  /**
   * A part of some places, spread evenly over their kinds.
   *
   * @param among the places
   * @param share how many of them, in (0, 1), rounded down
   * @param byKind as in {@link #folds}
   * @return the part, ascending
   */
  public static List<Integer> part(
      List<Integer> among, double share, Comparator<Integer> byKind, RandomGenerator random) {
    List<Integer> order = ordered(among, byKind, random);
    int count = (int) (share * order.size());
    return IntStream.range(0, count)
        .mapToObj(k -> order.get((int) ((k + 0.5) * order.size() / count)))
        .sorted()
        .toList();
  }

  private static List<Integer> ordered(
      List<Integer> places, Comparator<Integer> byKind, RandomGenerator random) {
    return Arrays.stream(Shuffle.indices(places.size(), random))
        .mapToObj(places::get)
        .sorted(byKind)
        .toList();
  }
}
