package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every statistic against scikit-learn, scipy and numpy; resources/metrics/golden.py made the
 * numbers.
 */
class GoldenStatisticsTest {

  static Stream<Arguments> goldenValues() {
    return CsvResource.rows("/metrics/golden.csv").stream()
        .map(row -> Arguments.of(row.text("case"), row.text("statistic"), row.number("value")));
  }

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @MethodSource("goldenValues")
  void equalsTheIndependentImplementation(String name, String statistic, double value) {
    List<CsvResource.Row> rows =
        CsvResource.rows("/metrics/pairs.csv").stream()
            .filter(row -> row.text("case").equals(name))
            .toList();
    ScoreScale scale = ScoreScale.parse(rows.get(0).text("scale"));
    ScorePairs pairs =
        ScorePairs.of(CsvResource.column(rows, "human"), CsvResource.column(rows, "machine"));

    assertThat(compute(statistic, scale, pairs)).isCloseTo(value, within(1e-12));
  }

  private static double compute(String statistic, ScoreScale scale, ScorePairs pairs) {
    return switch (statistic) {
      case "qwk" -> new QuadraticWeightedKappa().compute(pairs).value();
      case "kappa" -> new CohenKappa(scale).compute(pairs).value();
      case "exact" -> new ExactAgreement().compute(pairs).value();
      case "adjacent" -> new AdjacentAgreement(scale).compute(pairs).value();
      case "r" -> new PearsonCorrelation().compute(pairs).value();
      case "rmse" -> new RootMeanSquaredError().compute(pairs).value();
      case "r2" -> new R2().compute(pairs).value();
      case "smd" -> StandardizedMeanDifference.ofMachine().compute(pairs).value();
      case "smd-pooled" -> StandardizedMeanDifference.ofSecondHuman().compute(pairs).value();
      case "sd_ratio" -> new SdRatio().compute(pairs).value();
      case "confusion-1-2" -> ConfusionMatrix.of(scale, pairs).count(1, 2);
      default -> throw new IllegalArgumentException(statistic);
    };
  }
}
