package org.cyborgscoring.metrics.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.CsvResource;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ScorePairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fairness regressions of 200 responses as RSMTool reports them. */
class RsmtoolFairnessTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final Map<String, FairnessStatistic> STATISTICS =
      Map.of(
          "osa", new OverallScoreAccuracy(),
          "osd", new OverallScoreDifference(),
          "csd", new ConditionalScoreDifference());

  private final List<CsvResource.Row> responses =
      CsvResource.rows("/rsmtool/predictions_scaled_with_subgroups.csv");
  private final GroupErrors errors =
      GroupErrors.of(
          ScorePairs.of(
              CsvResource.column(responses, "h1"),
              Arrays.stream(CsvResource.column(responses, "score"))
                  .map(score -> ScoreScale.of(1, 6).trim(score, 0.4998))
                  .toArray()),
          responses.stream().map(row -> row.text("QUESTION")).toList());

  @Test
  void reproducesTheShareThatTheSubgroupExplains() {
    List<CsvResource.Row> expected =
        CsvResource.rows("/rsmtool/lr_evaluation_fairness_metrics_by_QUESTION.csv");

    STATISTICS.forEach(
        (id, statistic) -> {
          assertThat(statistic.id()).isEqualTo(id);
          String column = statistic.name();
          assertThat(statistic.compute(errors).value())
              .isCloseTo(expected.get(0).number(column), CLOSE);
          assertThat(statistic.p(errors).value()).isCloseTo(expected.get(1).number(column), CLOSE);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"osa", "osd", "csd"})
  void reproducesTheCoefficients(String id) {
    List<CsvResource.Row> expected =
        CsvResource.rows("/rsmtool/lr_evaluation_estimates_" + id + "_by_QUESTION.csv");
    List<GroupCoefficient> coefficients =
        Objects.requireNonNull(STATISTICS.get(id)).coefficients(errors, 0.95);

    assertThat(coefficients).hasSize(5);
    for (int g = 0; g < 5; g++) {
      GroupCoefficient coefficient = coefficients.get(g);
      CsvResource.Row row = expected.get(g);
      assertThat(row.text("")).contains(coefficient.group());
      assertThat(coefficient.base()).isEqualTo(row.text("").startsWith("Intercept"));
      assertNear(coefficient.value().value(), row.number("estimate"));
      assertNear(coefficient.p(), row.number("P>[t]"));
      assertNear(coefficient.value().low(), row.number("[0.025"));
      assertNear(coefficient.value().high(), row.number("0.975]"));
    }
  }

  private static void assertNear(Estimate estimate, double expected) {
    assertThat(estimate.value()).isCloseTo(expected, CLOSE);
  }
}
