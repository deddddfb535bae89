package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Evaluation;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

  @Test
  void saysOnceWhyStatisticsHaveNoValue() {
    Estimate none = Estimate.undefined("Nobody read twice.");
    Evaluation evaluation =
        new Evaluation(
            "spoons",
            new Evaluation.Counts(10, 90, 25, 0),
            none,
            Map.of(
                "human",
                Map.of(
                    "qwk",
                    none,
                    "r",
                    none,
                    "smd",
                    none,
                    "exact",
                    none,
                    "adjacent",
                    none,
                    "rmse",
                    Estimate.of(0.5))));

    assertThat(ComparisonTable.of(evaluation))
        .containsPattern(
            "second human rater +- +- +- +- +- +0\\.500\n- undefined: Nobody read twice\\.\n$")
        .containsOnlyOnce("Nobody read twice.");
  }

  @Test
  void saysWhatTheGapClosedMeans() {
    assertThat(ComparisonTable.gapClosed(Estimate.of(0.52)))
        .isEqualTo(
            "Cyborg Data close 52 % of the gap between as many random hand scores and all of them.");
    assertThat(ComparisonTable.gapClosed(Estimate.of(-0.5)))
        .isEqualTo("Gap closed: -50 %; as many random hand scores do better than Cyborg Data.");
    assertThat(ComparisonTable.gapClosed(Estimate.undefined("There is no gap.")))
        .isEqualTo("Gap closed: undefined. There is no gap.");
  }
}
