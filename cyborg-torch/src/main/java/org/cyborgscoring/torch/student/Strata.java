package org.cyborgscoring.torch.student;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Origin;

/** Divides rows so that every part has its share of hand scores and of high and low ones. */
final class Strata {
  private Strata() {}

  /** A fold for every row, from 0; rows are dealt out by origin and label, like ones at random. */
  static int[] folds(List<CyborgRow> rows, int folds, RandomGenerator random) {
    List<Integer> order = shuffled(IntStream.range(0, rows.size()).boxed().toList(), random);
    IntFunction<CyborgRow> row = rows::get;
    order.sort(
        Comparator.<Integer, Origin>comparing(i -> row.apply(i).origin())
            .thenComparingDouble(i -> row.apply(i).distribution().expected()));
    int[] fold = new int[rows.size()];
    for (int rank = 0; rank < order.size(); rank++) {
      fold[order.get(rank)] = rank % folds;
    }
    return fold;
  }

  /**
   * A part of the hand-scored rows among some, spread evenly over their scores.
   *
   * @param among places of rows
   * @param share how many of the hand-scored ones, in (0, 1)
   * @return their places, ascending
   */
  static List<Integer> handScored(
      List<CyborgRow> rows, List<Integer> among, double share, RandomGenerator random) {
    List<Integer> hand =
        shuffled(among.stream().filter(i -> rows.get(i).origin() == Origin.HUMAN).toList(), random);
    hand.sort(Comparator.comparingDouble(i -> rows.get(i).score()));
    int count = (int) (share * hand.size());
    return IntStream.range(0, count)
        .mapToObj(k -> hand.get((int) ((k + 0.5) * hand.size() / count)))
        .sorted()
        .toList();
  }

  private static List<Integer> shuffled(List<Integer> values, RandomGenerator random) {
    List<Integer> shuffled = new ArrayList<>(values);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Integer moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(j));
      shuffled.set(j, moved);
    }
    return shuffled;
  }
}
