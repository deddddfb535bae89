package org.cyborgscoring.torch.student;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.sampling.Strata;

/** Divides rows so that every part has its share of hand scores and of high and low ones. */
final class RowStrata {
  private RowStrata() {}

  /** A fold for every row, from 0; rows are dealt out by origin and label, like ones at random. */
  static int[] folds(List<CyborgRow> rows, int folds, RandomGenerator random) {
    Comparator<CyborgRow> byLabel =
        Comparator.comparing(CyborgRow::origin)
            .thenComparingDouble(row -> row.distribution().expected());
    return Strata.folds(rows.size(), folds, Comparator.comparing(rows::get, byLabel), random);
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
        among.stream().filter(place -> rows.get(place).origin() == Origin.HUMAN).toList();
    return Strata.part(
        hand, share, Comparator.comparingDouble(place -> rows.get(place).score()), random);
  }
}
