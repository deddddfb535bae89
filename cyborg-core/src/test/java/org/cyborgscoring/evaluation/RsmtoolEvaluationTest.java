package org.cyborgscoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.CsvResource;
import org.cyborgscoring.metrics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole evaluation of 200 responses against what RSMTool reports of them. */
class RsmtoolEvaluationTest {
  private static final Figures FIGURES =
      Figures.of(
          new EvaluationSet(
              "item",
              "score",
              ScoreScale.of(1, 6),
              CsvResource.rows("/rsmtool/predictions_scaled_with_subgroups.csv").stream()
                  .map(
                      row ->
                          Figures.row(
                              row.number("h1"),
                              row.number("score"),
                              List.of(),
                              Map.of("QUESTION", row.text("QUESTION"))))
                  .toList()));

  @ParameterizedTest
  @EnumSource(
      value = ScoreVersion.class,
      names = {"RAW", "RAW_TRIMMED", "RAW_ROUNDED"})
  void reproducesTheWholeSet(ScoreVersion version) {
    CsvResource.Row expected =
        row("/rsmtool/lr_evaluation_eval.csv", version.id().replace("raw", "scale"));
    Map.of(
            "mean_machine", "sys_mean",
            "sd_machine", "sys_sd",
            "min_machine", "sys_min",
            "max_machine", "sys_max",
            "r", "corr",
            "qwk", "wtkappa",
            "r2", "R2",
            "rmse", "RMSE",
            "smd", "SMD")
        .forEach(
            (id, column) ->
                assertNear(FIGURES.machine(version, Slice.EVERYONE, id), expected.number(column)));
    assertPercent(FIGURES.machine(version, Slice.EVERYONE, "exact"), expected.number("exact_agr"));
    assertPercent(FIGURES.machine(version, Slice.EVERYONE, "adjacent"), expected.number("adj_agr"));
    Map.of(
            "n", "N",
            "mean_human", "h_mean",
            "sd_human", "h_sd",
            "min_human", "h_min",
            "max_human", "h_max")
        .forEach(
            (id, column) ->
                assertNear(
                    FIGURES.machine(ScoreVersion.RAW, Slice.EVERYONE, id),
                    expected.number(column)));
    assertNear(
        FIGURES.machine(ScoreVersion.RAW_ROUNDED, Slice.EVERYONE, "kappa"),
        expected.number("kappa"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUESTION_1", "QUESTION_2", "QUESTION_3", "QUESTION_4", "QUESTION_5"})
  void reproducesEverySubgroup(String question) {
    CsvResource.Row expected = row("/rsmtool/lr_evaluation_eval_by_QUESTION.csv", question);
    Slice slice = Slice.group("QUESTION", question);

    Map.of("dsm", "DSM", "r2", "R2", "rmse", "RMSE", "r", "corr", "qwk", "wtkappa")
        .forEach(
            (id, column) ->
                assertNear(
                    FIGURES.machine(ScoreVersion.RAW_TRIMMED, slice, id),
                    expected.number(column + ".scale_trim")));
    Map.of("dsm", "DSM", "kappa", "kappa", "mean_machine", "sys_mean", "sd_machine", "sys_sd")
        .forEach(
            (id, column) ->
                assertNear(
                    FIGURES.machine(ScoreVersion.RAW_ROUNDED, slice, id),
                    expected.number(column + ".scale_trim_round")));
    assertPercent(
        FIGURES.machine(ScoreVersion.RAW_ROUNDED, slice, "exact"),
        expected.number("exact_agr.scale_trim_round"));
    assertPercent(
        FIGURES.machine(ScoreVersion.RAW_ROUNDED, slice, "adjacent"),
        expected.number("adj_agr.scale_trim_round"));
  }

  @Test
  void reproducesTheFairnessRegressions() {
    List<CsvResource.Row> expected =
        CsvResource.rows("/rsmtool/lr_evaluation_fairness_metrics_by_QUESTION.csv");
    Slice slice = Slice.grouping("QUESTION");

    Map.of(
            "osa", "Overall score accuracy",
            "osd", "Overall score difference",
            "csd", "Conditional score difference")
        .forEach(
            (id, column) -> {
              assertNear(
                  FIGURES.machine(ScoreVersion.RAW_TRIMMED, slice, id),
                  expected.get(0).number(column));
              assertNear(
                  FIGURES.machine(ScoreVersion.RAW_TRIMMED, slice, id + "_p"),
                  expected.get(1).number(column));
            });
  }

  private static CsvResource.Row row(String resource, String name) {
    return CsvResource.rows(resource).stream()
        .filter(row -> name.equals(row.text("")))
        .findFirst()
        .orElseThrow();
  }

  private static void assertPercent(Estimate actual, double expected) {
    assertThat(100 * actual.value()).isCloseTo(expected, within(1e-9));
  }

  private static void assertNear(Estimate actual, double expected) {
    assertThat(actual.value()).isCloseTo(expected, within(1e-9));
  }
}
