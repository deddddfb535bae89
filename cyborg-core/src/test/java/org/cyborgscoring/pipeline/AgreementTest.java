package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);

  @Test
  void givesTheStatisticsOfEveryComparison() {
    Map<String, Estimate> statistics =
        Agreement.ofMachine(SCALE, new double[] {0, 1, 2, 3}, new double[] {0, 1, 3, 1});

    assertThat(statistics.keySet()).containsExactly("qwk", "r", "smd", "exact", "adjacent", "rmse");
    assertThat(statistics.keySet()).containsExactlyElementsOf(Agreement.STATISTICS);
    assertThat(value(statistics, "exact")).isEqualTo(0.5);
    assertThat(value(statistics, "adjacent")).isEqualTo(0.75);
    assertThat(value(statistics, "rmse")).isCloseTo(Math.sqrt(1.25), within(1e-12));
    // Means 1.5 and 1.25, variances 1.25 and 1.1875, covariance 0.625.
    assertThat(value(statistics, "qwk")).isCloseTo(1.25 / (1.25 + 1.1875 + 0.0625), within(1e-12));
    assertThat(value(statistics, "smd")).isCloseTo(-0.25 / Math.sqrt(5 / 3.0), within(1e-12));
  }

  @Test
  void comparesTheSecondReadWithTheFirstNotWithTheScoreOfRecord() {
    Map<String, Estimate> statistics =
        Agreement.ofHumans(
            ScoreScale.of(2, 12),
            List.of(
                response("a", new HandScore(2, 1.0, 1.0)),
                response("b", new HandScore(7, 3.0, 4.0)),
                response("c", new HandScore(12, 6.0, 6.0))));

    assertThat(value(statistics, "exact")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(value(statistics, "adjacent")).isEqualTo(1);
  }

  @Test
  void leavesOutWhatWasReadOnce() {
    List<Response> once = List.of(response("a", HandScore.of(1)), Response.unscored("b", "text"));

    assertThat(Agreement.ofHumans(SCALE, once).values()).noneMatch(Estimate::isDefined);
  }

  private static Response response(String id, HandScore score) {
    return new Response(id, "text", score, Map.of());
  }

  private static double value(Map<String, Estimate> statistics, String id) {
    return Objects.requireNonNull(statistics.get(id)).value();
  }
}
