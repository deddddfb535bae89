package org.cyborgscoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.junit.jupiter.api.Test;

/** Data that leave statistics undefined: each says why, and none stops the rest. */
class DegenerateScoresTest {
  private static final ScoreScale SCALE = ScoreScale.parse("1..3:0.5");
  private static final Slice A = Slice.group("G", "a");

  private static Figures evaluate(EvaluationRow... rows) {
    Figures figures = Figures.of(Figures.set(SCALE, rows));
    assertThat(figures.all())
        .allSatisfy(
            figure -> {
              Estimate value = figure.estimate().value();
              assertThat(value.isDefined() || value.reason().isPresent()).isTrue();
              assertThat(figure.estimate().low().isDefined())
                  .isEqualTo(figure.estimate().high().isDefined());
            });
    return figures;
  }

  private static EvaluationRow row(double human, double machine, String group) {
    return Figures.row(human, machine, List.of(), Map.of("G", group));
  }

  @Test
  void noResponsesGiveReasonsOnly() {
    Figures figures = evaluate();

    assertThat(figures.machine(ScoreVersion.RAW, Slice.EVERYONE, "n").value()).isZero();
    assertThat(figures.machine(ScoreVersion.RAW, Slice.EVERYONE, "qwk").isDefined()).isFalse();
  }

  @Test
  void withoutSecondReadsHumanAgreementAndTrueScoresAreUndefined() {
    Figures figures = evaluate(row(1, 1, "a"), row(2, 2.5, "a"), row(3, 2, "b"));

    assertThat(figures.everyone(Comparison.HUMAN_HUMAN, ScoreVersion.RAW, "qwk").isDefined())
        .isFalse();
    assertThat(figures.everyone(Comparison.DEGRADATION, ScoreVersion.RAW_ROUNDED, "qwk").reason())
        .isPresent();
    assertThat(figures.everyone(Comparison.TRUE_SCORE, ScoreVersion.RAW, "prmse").reason())
        .contains("No response has two reads.");
    assertThat(figures.machine(ScoreVersion.RAW, Slice.EVERYONE, "qwk").isDefined()).isTrue();
  }

  @Test
  void constantScoresAreUndefinedAndNotNoise() {
    EvaluationRow[] rows =
        IntStream.range(0, 30)
            .mapToObj(i -> row(1.5, 1.1, i % 2 == 0 ? "a" : "b"))
            .toArray(EvaluationRow[]::new);
    rows[0] = row(3, 2.7, "c");
    Figures figures = evaluate(rows);

    assertThat(figures.machine(ScoreVersion.RAW, Slice.group("G", "b"), "r").reason())
        .contains("All human scores are the same.");
    assertThat(figures.machine(ScoreVersion.RAW, Slice.group("G", "b"), "smd").isDefined())
        .isFalse();
    assertThat(figures.machine(ScoreVersion.RAW, Slice.EVERYONE, "r").isDefined()).isTrue();
  }

  @Test
  void aSubgroupOfOneHasAMeanAndNoSpread() {
    Figures figures = evaluate(row(1, 1.2, "a"), row(2, 2.5, "b"), row(3, 2, "b"), row(3, 3, "b"));

    assertThat(figures.machine(ScoreVersion.RAW, A, "mean_machine").value()).isEqualTo(1.2);
    assertThat(figures.interval(ScoreVersion.RAW, A, "mean_machine").low().isDefined()).isFalse();
    assertThat(figures.machine(ScoreVersion.RAW, A, "sd_machine").isDefined()).isFalse();
    assertThat(figures.machine(ScoreVersion.RAW, A, "qwk").reason())
        .contains("There are fewer than two pairs of scores.");
    assertThat(figures.machine(ScoreVersion.RAW, A, "dsm").isDefined()).isTrue();
  }

  @Test
  void scoresOffTheScaleLeaveOnlyKappaUndefined() {
    Figures figures = evaluate(row(1.25, 1, "a"), row(2, 2.5, "a"), row(9, 2, "b"));

    assertThat(figures.machine(ScoreVersion.RAW_ROUNDED, Slice.EVERYONE, "kappa").reason())
        .contains("A score is not a point of the scale 1..3:0.5.");
    assertThat(figures.machine(ScoreVersion.RAW_ROUNDED, Slice.EVERYONE, "qwk").isDefined())
        .isTrue();
    assertThat(figures.machine(ScoreVersion.RAW, Slice.scorePoint("2"), "n").value()).isEqualTo(1);
  }

  @Test
  void halfPointsAreRoundedToAndCountedAsPoints() {
    Figures figures = evaluate(row(1.5, 1.7, "a"), row(2.5, 2.8, "a"), row(3, 3.4, "b"));

    // 1.7 to 1.5, 2.8 to 3, 3.4 trimmed to 3.2499 and then to 3.
    assertThat(figures.machine(ScoreVersion.RAW_ROUNDED, Slice.EVERYONE, "exact").value())
        .isEqualTo(2.0 / 3);
    assertThat(figures.machine(ScoreVersion.RAW_ROUNDED, Slice.EVERYONE, "adjacent").value())
        .isEqualTo(1);
    assertThat(figures.machine(ScoreVersion.RAW_ROUNDED, Slice.scorePoint("1.5"), "exact").value())
        .isEqualTo(1);
    assertThat(
            figures
                .machine(ScoreVersion.RAW_ROUNDED, Slice.scorePoint("2"), "mean_machine")
                .isDefined())
        .isFalse();
  }

  @Test
  void readsMayBeMissingAnywhere() {
    Figures figures =
        evaluate(
            Figures.row(1, 1, Arrays.asList(1.0, null, 1.5), Map.of()),
            Figures.row(2, 2, Arrays.asList(null, 2.0, 2.5), Map.of()),
            Figures.row(3, 3, Arrays.asList(3.0, 3.0), Map.of("G", "a")),
            Figures.row(3, 3, List.of(), Map.of("G", "b")));

    assertThat(
            figures.figure(Comparison.HUMAN_HUMAN, ScoreVersion.RAW, Slice.EVERYONE, "exact").n())
        .isEqualTo(1);
    assertThat(figures.everyone(Comparison.TRUE_SCORE, ScoreVersion.RAW, "n_multiple").value())
        .isEqualTo(3);
    assertThat(figures.machine(ScoreVersion.RAW, Slice.grouping("G"), "osd").isDefined()).isFalse();
    assertThat(
            figures
                .figure(Comparison.MACHINE_HUMAN, ScoreVersion.RAW, Slice.grouping("G"), "osd")
                .n())
        .isEqualTo(2);
  }
}
