package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statistics of 200 responses as RSMTool reports them; see resources/rsmtool/README.md. */
class RsmtoolTest {
  private static final ScoreScale SCALE = ScoreScale.of(1, 6);
  private static final Offset<Double> CLOSE = within(1e-9);

  private final List<CsvResource.Row> responses =
      CsvResource.rows("/rsmtool/predictions_scaled_with_subgroups.csv");
  private final double[] human = CsvResource.column(responses, "h1");
  private final double[] trimmed =
      Arrays.stream(CsvResource.column(responses, "score"))
          .map(score -> SCALE.trim(score, ScoreDistribution.TRIM))
          .toArray();
  private final double[] rounded = Arrays.stream(trimmed).map(Math::rint).toArray();

  @ParameterizedTest
  @ValueSource(strings = {"scale_trim", "scale_trim_round"})
  void reproducesTheWholeSet(String version) {
    CsvResource.Row expected = row("/rsmtool/lr_evaluation_eval.csv", version);
    ScorePairs pairs = ScorePairs.of(human, version.endsWith("round") ? rounded : trimmed);

    assertEqual(new PearsonCorrelation().compute(pairs), expected.number("corr"));
    assertEqual(new QuadraticWeightedKappa().compute(pairs), expected.number("wtkappa"));
    assertEqual(new R2().compute(pairs), expected.number("R2"));
    assertEqual(new RootMeanSquaredError().compute(pairs), expected.number("RMSE"));
    assertEqual(StandardizedMeanDifference.ofMachine().compute(pairs), expected.number("SMD"));
    assertThat(new SdRatio().compute(pairs).value())
        .isCloseTo(expected.number("sys_sd") / expected.number("h_sd"), CLOSE);
    assertThat(100 * new ExactAgreement().compute(pairs).value())
        .isCloseTo(expected.number("exact_agr"), CLOSE);
  }

  @Test
  void reproducesAgreementOfScorePoints() {
    CsvResource.Row expected = row("/rsmtool/lr_evaluation_eval.csv", "scale_trim_round");
    ScorePairs pairs = ScorePairs.of(human, rounded);

    assertEqual(new CohenKappa(SCALE).compute(pairs), expected.number("kappa"));
    assertThat(100 * new AdjacentAgreement(SCALE).compute(pairs).value())
        .isCloseTo(expected.number("adj_agr"), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUESTION_1", "QUESTION_2", "QUESTION_3", "QUESTION_4", "QUESTION_5"})
  void reproducesEverySubgroup(String question) {
    CsvResource.Row expected = row("/rsmtool/lr_evaluation_eval_by_QUESTION.csv", question);
    int[] members =
        IntStream.range(0, responses.size())
            .filter(i -> question.equals(responses.get(i).text("QUESTION")))
            .toArray();
    ScorePairs continuous = ScorePairs.of(human, trimmed);
    ScorePairs points = ScorePairs.of(human, rounded);
    ScorePairs group = continuous.select(members);
    ScorePairs groupPoints = points.select(members);
    SubgroupStatistic dsm = new DifferenceOfStandardizedMeans();

    assertEqual(dsm.compute(continuous, group), expected.number("DSM.scale_trim"));
    assertEqual(dsm.compute(points, groupPoints), expected.number("DSM.scale_trim_round"));
    assertEqual(new PearsonCorrelation().compute(group), expected.number("corr.scale_trim"));
    assertEqual(new QuadraticWeightedKappa().compute(group), expected.number("wtkappa.scale_trim"));
    assertEqual(new R2().compute(group), expected.number("R2.scale_trim"));
    assertEqual(new RootMeanSquaredError().compute(group), expected.number("RMSE.scale_trim"));
    assertEqual(
        new CohenKappa(SCALE).compute(groupPoints), expected.number("kappa.scale_trim_round"));
    // RSMTool gives no SMD by subgroup; its parts are there.
    double mean = expected.number("sys_mean.scale_trim") - expected.number("h_mean");
    assertThat(new SubgroupMeanDifference().compute(continuous, group).value())
        .isCloseTo(mean / expected.number("h_sd"), CLOSE);
  }

  @Test
  void reproducesTheConfusionMatrix() {
    ConfusionMatrix matrix = ConfusionMatrix.of(SCALE, ScorePairs.of(human, rounded));

    // Six is on the scale, but nobody got it; the other points are rows and columns 1 to 5.
    for (CsvResource.Row row : CsvResource.rows("/rsmtool/lr_evaluation_confMatrix.csv")) {
      int h = SCALE.indexOf(row.number(""));
      for (int m = 0; m < 5; m++) {
        assertThat((double) matrix.count(h, m)).isEqualTo(row.number(String.valueOf(m + 1)));
      }
    }
    assertThat(matrix.humanTotal(5)).isZero();
    assertThat(matrix.machineTotal(5)).isZero();
    assertThat(matrix.total()).isEqualTo(200);
  }

  @Test
  void reproducesTheScoreDistributions() {
    ScoreCounts humans = ScoreCounts.of(SCALE, human);
    ScoreCounts machines = ScoreCounts.of(SCALE, rounded);

    for (CsvResource.Row row : CsvResource.rows("/rsmtool/lr_evaluation_score_dist.csv")) {
      int point = SCALE.indexOf(row.number("score"));
      assertThat(100 * humans.share(point).value()).isCloseTo(row.number("human"), CLOSE);
      assertThat(100 * machines.share(point).value()).isCloseTo(row.number("sys_scale"), CLOSE);
    }
  }

  private static CsvResource.Row row(String resource, String name) {
    return CsvResource.rows(resource).stream()
        .filter(row -> name.equals(row.text("")))
        .findFirst()
        .orElseThrow();
  }

  private static void assertEqual(Estimate actual, double expected) {
    assertThat(actual.value()).isCloseTo(expected, CLOSE);
  }
}
