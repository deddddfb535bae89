package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cyborgscoring.classic.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private final Workers workers = new Workers(1);
  private final List<String> texts = RidgeFixture.texts(60, new SplittableRandom(1));
  private final Labels labels = RidgeFixture.labels(texts, new SplittableRandom(2));
  private final PackedRows rows = RidgeFixture.rows(texts, workers);

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void weightsColumnsByTheirCorrelationWithTheLabels() {
    float[] soft = Screening.of(rows, labels, true, workers);
    float[] alike = Screening.of(rows, labels, false, workers);
    int lane = 2;
    int first = 5;
    int second = 40;

    double expected = correlation(first, lane) / correlation(second, lane);

    assertThat(soft[first * Lanes.COUNT + lane] / soft[second * Lanes.COUNT + lane])
        .isCloseTo((float) expected, within(1e-3f * (float) expected));
    assertThat(alike[first * Lanes.COUNT + lane]).isEqualTo(alike[second * Lanes.COUNT + lane]);
  }

  @Test
  void looksAtNoLabelOfTheFoldALaneLeavesOut() {
    double[] changed = labels.values().clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] += labels.folds()[i] == 3 ? 5 * (i % 2) : 0;
    }
    Labels other = new Labels(changed, labels.weights(), labels.folds());

    float[] before = Screening.of(rows, labels, true, workers);
    float[] after = Screening.of(rows, other, true, workers);

    assertThat(lane(after, 3)).isEqualTo(lane(before, 3));
    assertThat(lane(after, Lanes.WHOLE)).isNotEqualTo(lane(before, Lanes.WHOLE));
  }

  @Test
  void givesColumnsNothingWhenALaneHasOneLabelOnly() {
    double[] same = new double[labels.rows()];
    Arrays.fill(same, 2);

    float[] factors =
        Screening.of(rows, new Labels(same, labels.weights(), labels.folds()), true, workers);

    assertThat(factors).containsOnly(0f);
  }

  private double correlation(int column, int lane) {
    double[] x = new double[labels.rows()];
    for (int i = 0; i < x.length; i++) {
      int row = i;
      rows.page(i / PackedRows.PAGE)
          .visit(i % PackedRows.PAGE, (c, value) -> x[row] += c == column ? value : 0);
    }
    double total = 0;
    double mx = 0;
    double my = 0;
    for (int i = 0; i < x.length; i++) {
      total += labels.weight(i, lane);
      mx += labels.weight(i, lane) * x[i];
      my += labels.weight(i, lane) * labels.values()[i];
    }
    mx /= total;
    my /= total;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += labels.weight(i, lane) * (x[i] - mx) * (x[i] - mx);
      xy += labels.weight(i, lane) * (x[i] - mx) * (labels.values()[i] - my);
    }
    return Math.abs(xy) / Math.sqrt(xx);
  }

  private static float[] lane(float[] factors, int lane) {
    float[] values = new float[factors.length / Lanes.COUNT];
    for (int k = 0; k < values.length; k++) {
      values[k] = factors[k * Lanes.COUNT + lane];
    }
    return values;
  }
}
