package org.cyborgscoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.truescore.Prmse;
import org.cyborgscoring.metrics.truescore.RaterErrorVariance;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreEvaluatorTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);

  /** 120 responses of three subgroups, half of them with a second read. */
  private static List<EvaluationRow> rows() {
    Random random = new Random(5);
    List<EvaluationRow> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      double human = random.nextInt(4);
      double machine = human + 0.9 * random.nextGaussian();
      double second = Math.max(0, Math.min(3, human + random.nextInt(5) - 2));
      rows.add(
          new EvaluationRow(
              "r" + i,
              human,
              machine,
              null,
              Arrays.asList(human, i % 2 == 0 ? second : null),
              Map.of("GROUP", "g" + i % 3),
              "examinee " + i / 2,
              ScoreDistribution.of(SCALE, machine, new double[] {.1, .2, .3, .4})));
    }
    return rows;
  }

  private static final EvaluationSet SET = new EvaluationSet("item", "machine", SCALE, rows());
  private static final Figures FIGURES = Figures.of(SET, Figures.settings(400, 1));

  @Test
  void givesWhatTheStatisticsGiveByThemselves() {
    ScorePairs pairs =
        ScorePairs.of(
            SET.rows().stream().mapToDouble(EvaluationRow::human).toArray(),
            SET.rows().stream().mapToDouble(EvaluationRow::machine).toArray());
    List<double[]> reads =
        SET.rows().stream()
            .map(row -> row.reads().stream().filter(r -> r != null).mapToDouble(r -> r).toArray())
            .toList();

    assertThat(FIGURES.everyone(Comparison.MACHINE_HUMAN, ScoreVersion.RAW, "qwk").value())
        .isCloseTo(new QuadraticWeightedKappa().compute(pairs).value(), within(1e-12));
    assertThat(FIGURES.everyone(Comparison.TRUE_SCORE, ScoreVersion.RAW, "prmse").value())
        .isCloseTo(
            new Prmse(RaterErrorVariance.estimated())
                .compute(reads, SET.rows().stream().mapToDouble(EvaluationRow::machine).toArray())
                .value(),
            within(1e-12));
    assertThat(FIGURES.everyone(Comparison.MACHINE_HUMAN, ScoreVersion.RAW, "brier").isDefined())
        .isTrue();
    double machine = new PearsonCorrelation().compute(pairs).value();
    double human = FIGURES.everyone(Comparison.HUMAN_HUMAN, ScoreVersion.RAW, "r").value();
    assertThat(FIGURES.everyone(Comparison.DEGRADATION, ScoreVersion.RAW, "r").value())
        .isCloseTo(machine - human, within(1e-12));
    assertThat(FIGURES.everyone(Comparison.TRUE_SCORE, ScoreVersion.RAW, "r_disattenuated").value())
        .isCloseTo(machine / Math.sqrt(human), within(1e-12));
  }

  @Test
  void countsTheResponsesThatHadAPart() {
    assertThat(size(Comparison.MACHINE_HUMAN, Slice.EVERYONE, "n")).isEqualTo(120);
    assertThat(size(Comparison.HUMAN_HUMAN, Slice.EVERYONE, "qwk")).isEqualTo(60);
    assertThat(size(Comparison.HUMAN_HUMAN, Slice.group("GROUP", "g1"), "qwk")).isEqualTo(20);
    assertThat(size(Comparison.TRUE_SCORE, Slice.EVERYONE, "prmse")).isEqualTo(120);
    assertThat(FIGURES.everyone(Comparison.TRUE_SCORE, ScoreVersion.RAW, "n_multiple").value())
        .isEqualTo(60);
  }

  private static int size(Comparison comparison, Slice slice, String statistic) {
    return FIGURES.figure(comparison, ScoreVersion.RAW, slice, statistic).n();
  }

  @Test
  void everyStatisticOfVaryingScoresHasAnIntervalAroundIt() {
    assertThat(FIGURES.all())
        .filteredOn(figure -> !StatisticIds.WITHOUT_INTERVAL.contains(figure.statistic()))
        .filteredOn(figure -> figure.slice().equals(Slice.EVERYONE))
        .filteredOn(figure -> figure.version() == ScoreVersion.RAW_ROUNDED)
        .isNotEmpty()
        .allSatisfy(
            figure -> {
              assertThat(figure.estimate().low().isDefined()).as(figure.toString()).isTrue();
              assertThat(figure.estimate().value().value())
                  .isBetween(figure.estimate().low().value(), figure.estimate().high().value());
            });
  }

  @Test
  void threadsChangeNothing() {
    EvaluationSettings settings = Figures.settings(100, 1);
    RunContext run = RunContext.withSeed(3);

    assertThat(new ScoreEvaluator(settings, run.withThreads(3)).evaluate(SET))
        .isEqualTo(new ScoreEvaluator(settings, run.withThreads(1)).evaluate(SET));
  }

  @Test
  void drawsExamineesAndNotResponsesWhereTheyAreKnown() {
    List<EvaluationRow> twins = new ArrayList<>();
    List<EvaluationRow> strangers = new ArrayList<>();
    for (EvaluationRow row : SET.rows()) {
      for (int copy = 0; copy < 4; copy++) {
        twins.add(with(row, row.id()));
        strangers.add(with(row, null));
      }
    }

    assertThat(width(twins) / width(strangers)).isCloseTo(2, within(0.4));
  }

  private static EvaluationRow with(EvaluationRow row, @Nullable String cluster) {
    return new EvaluationRow(
        row.id(), row.human(), row.machine(), null, List.of(), Map.of(), cluster, null);
  }

  private static double width(List<EvaluationRow> rows) {
    Figures figures =
        Figures.of(new EvaluationSet("item", "m", SCALE, rows), Figures.settings(1000, 1));
    return figures.interval(ScoreVersion.RAW, Slice.EVERYONE, "qwk").high().value()
        - figures.interval(ScoreVersion.RAW, Slice.EVERYONE, "qwk").low().value();
  }

  @Test
  void smallSubgroupsAreOnlyCounted() {
    Figures figures = Figures.of(SET, Figures.settings(20, 41));
    Slice group = Slice.group("GROUP", "g0");

    assertThat(figures.all())
        .filteredOn(figure -> figure.slice().equals(group))
        .singleElement()
        .satisfies(figure -> assertThat(figure.statistic()).isEqualTo("n"))
        .satisfies(figure -> assertThat(figure.n()).isEqualTo(40));
    assertThat(figures.machine(ScoreVersion.RAW, Slice.grouping("GROUP"), "osd").isDefined())
        .isTrue();
  }

  @Test
  void scalesScoresAndTakesReportedOnes() {
    EvaluationSettings usual = Figures.settings(0, 1);
    EvaluationSettings scaled =
        new EvaluationSettings(
            0,
            usual.method(),
            usual.level(),
            usual.trimTolerance(),
            Optional.of(new EvaluationSettings.Scaling(1, 2, 1.5, 1)),
            1,
            OptionalDouble.of(.25));
    EvaluationRow reported = new EvaluationRow("a", 3, 5, 2.0, List.of(), Map.of(), null, null);
    EvaluationRow silent = new EvaluationRow("b", 1, 0, null, List.of(), Map.of(), null, null);
    Figures figures = Figures.of(Figures.set(SCALE, reported, silent), scaled);

    // (5 - 1) / 2 + 1.5 and (0 - 1) / 2 + 1.5
    assertThat(figures.machine(ScoreVersion.SCALED, Slice.EVERYONE, "mean_machine").value())
        .isCloseTo(2.25, within(1e-12));
    assertThat(figures.machine(ScoreVersion.SCALED_TRIMMED, Slice.EVERYONE, "max_machine").value())
        .isCloseTo(3.4998, within(1e-12));
    assertThat(figures.machine(ScoreVersion.REPORTED, Slice.EVERYONE, "mean_machine").value())
        .isEqualTo(1);
    assertThat(figures.everyone(Comparison.TRUE_SCORE, ScoreVersion.RAW, "true_variance").value())
        .isCloseTo(1.75, within(1e-12));
    assertThat(figures.interval(ScoreVersion.RAW, Slice.EVERYONE, "rmse").low().reason())
        .contains("No intervals were asked for.");
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    RunContext stopped = new RunContext(1, 1, Progress.NONE, () -> true, Path.of("."), new Memo());

    assertThatThrownBy(() -> new ScoreEvaluator(Figures.settings(50, 1), stopped).evaluate(SET))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aThousandSubgroupsAreTaken() {
    List<EvaluationRow> rows =
        IntStream.range(0, 3000)
            .mapToObj(
                i -> Figures.row(i % 4, (i * 7 % 10) / 3.0, List.of(), Map.of("G", "g" + i % 1000)))
            .toList();
    Figures figures =
        Figures.of(new EvaluationSet("item", "m", SCALE, rows), Figures.settings(20, 1));

    assertThat(figures.all())
        .filteredOn(figure -> figure.statistic().equals("dsm"))
        .hasSize(3 * 1000);
    assertThat(figures.machine(ScoreVersion.RAW, Slice.grouping("G"), "osa").isDefined()).isTrue();
  }
}
