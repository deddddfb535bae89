package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Origin;
import org.junit.jupiter.api.Test;

class RowStrataTest {
  private static final List<CyborgRow> ROWS =
      WordScores.data(WordScores.responses(90, 12, 4)).rows();
  private static final List<Integer> ALL = IntStream.range(0, 90).boxed().toList();

  private static long count(int[] folds, int fold, Origin origin, double score) {
    return IntStream.range(0, folds.length)
        .filter(
            i -> folds[i] == fold && ROWS.get(i).origin() == origin && ROWS.get(i).score() == score)
        .count();
  }

  @Test
  void everyFoldHasItsShareOfEachOriginAndScore() {
    int[] folds = RowStrata.folds(ROWS, 3, new SplittableRandom(1));

    for (Origin origin : Origin.values()) {
      for (double score : new double[] {0, 1, 2}) {
        long first = count(folds, 0, origin, score);
        assertThat(count(folds, 1, origin, score)).isBetween(first - 1, first + 1);
        assertThat(count(folds, 2, origin, score)).isBetween(first - 1, first + 1);
      }
    }
  }

  @Test
  void holdsOutHandScoresAloneSpreadOverTheScale() {
    List<Integer> held = RowStrata.handScored(ROWS, ALL, 0.2, new SplittableRandom(1));

    assertThat(held).hasSize(6).isSorted().doesNotHaveDuplicates();
    assertThat(held).allMatch(i -> ROWS.get(i).origin() == Origin.HUMAN);
    assertThat(held.stream().map(i -> ROWS.get(i).score()).distinct()).hasSize(3);
  }

  @Test
  void takesOnlyOfTheRowsGiven() {
    List<Integer> some = ALL.subList(0, 20);

    assertThat(RowStrata.handScored(ROWS, some, 0.5, new SplittableRandom(1)))
        .hasSize(10)
        .isSubsetOf(some);
  }
}
