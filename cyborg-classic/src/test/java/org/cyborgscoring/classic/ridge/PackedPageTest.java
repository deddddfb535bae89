package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackedPageTest {

  @Test
  void aVeryLargeCountIsWorthTheSameInTrainingAsInScoring() {
    PackedPage page = new PackedPage(1, 1);
    page.add(7, 1000);
    page.endBlock(1);
    page.trim();

    page.visit(0, (column, value) -> assertThat(value).isEqualTo(RootCounts.of(1000)));
  }

  @Property
  void givesBackWhatWasPacked(
      @ForAll @Size(max = 600) List<@IntRange(max = PackedPage.MOST_COLUMNS - 1) Integer> columns,
      @ForAll @IntRange(min = 1, max = 255) int count) {
    PackedPage page = new PackedPage(1, 1);
    for (int column : columns) {
      page.add(column, 1);
      page.add(column, count);
    }
    page.endBlock(2);
    page.trim();

    List<Integer> found = new ArrayList<>();
    List<Float> values = new ArrayList<>();
    page.visit(
        0,
        (column, value) -> {
          found.add(column);
          values.add(value);
        });

    assertThat(found).hasSize(2 * columns.size());
    for (int k = 0; k < columns.size(); k++) {
      assertThat(found.subList(2 * k, 2 * k + 2)).containsOnly(columns.get(k));
      assertThat(values.get(2 * k)).isEqualTo(2f);
      assertThat(values.get(2 * k + 1)).isEqualTo((float) (2 * Math.sqrt(count)));
    }
  }

  @Test
  void multipliesEachBlockWithItsFactorInEveryLane() {
    PackedPage page = new PackedPage(2, 2);
    page.endBlock(5);
    page.endBlock(5);
    page.add(1, 1);
    page.add(60_000, 4);
    page.endBlock(10);
    page.add(1, 9);
    page.endBlock(100);
    float[] vectors = new float[60_001 * Lanes.COUNT];
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      vectors[Lanes.COUNT + lane] = lane;
      vectors[60_000 * Lanes.COUNT + lane] = 1;
    }

    float[] dots = new float[Lanes.COUNT];
    page.dot(1, vectors, dots);

    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      assertThat(dots[lane]).isCloseTo(10 * (lane + 2) + 100 * 3 * lane, within(1e-3f));
    }
  }

  @Test
  void addsARowToEveryLane() {
    PackedPage page = new PackedPage(1, 1);
    page.add(0, 4);
    page.add(2, 1);
    page.endBlock(3);
    float[] vectors = new float[3 * Lanes.COUNT];
    float[] multiples = {9, 9, 0, 1, 2, 3, 4, 5};

    page.addTo(0, multiples, 2, vectors);

    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      assertThat(vectors[lane]).isEqualTo(6f * lane);
      assertThat(vectors[Lanes.COUNT + lane]).isZero();
      assertThat(vectors[2 * Lanes.COUNT + lane]).isEqualTo(3f * lane);
    }
  }
}
