package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cyborgscoring.scoring.RunContext;

class FoldsTest {

  @Property
  void spreadEveryLabelEvenly(
      @ForAll @Size(min = 10, max = 200) List<@IntRange(max = 3) Integer> scores) {
    double[] labels = scores.stream().mapToDouble(s -> s).toArray();

    byte[] folds = Folds.of(labels, RunContext.withSeed(1).random("folds"));

    int[][] counts = new int[4][Lanes.FOLDS];
    int[] sizes = new int[Lanes.FOLDS];
    for (int i = 0; i < folds.length; i++) {
      counts[scores.get(i)][folds[i]]++;
      sizes[folds[i]]++;
    }
    assertThat(spread(sizes)).isLessThanOrEqualTo(1);
    for (int[] count : counts) {
      assertThat(spread(count)).isLessThanOrEqualTo(1);
    }
  }

  private static int spread(int[] counts) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int count : counts) {
      least = Math.min(least, count);
      most = Math.max(most, count);
    }
    return most - least;
  }
}
