package org.cyborgscoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.NonInferiority;
import org.cyborgscoring.pipeline.Amount;
import org.junit.jupiter.api.Test;

class SummarizerTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final Amount TENTH = Amount.share(0.1);
  private static final Amount HALF = Amount.share(0.5);

  private final List<Cell> cells = new ArrayList<>();

  @Test
  void gapClosedIsTheRatioOfSummedDifferencesOverItems() {
    // Item 1: differences of the seeds' means .10 of .20; item 2: .03 of .06.
    seed("1", 1, 0.50, 0.58, 0.70);
    seed("1", 2, 0.50, 0.62, 0.70);
    seed("2", 1, 0.60, 0.62, 0.66);
    seed("2", 2, 0.60, 0.64, 0.66);

    Summary summary = summarize();

    assertThat(comparison(summary, Summary.ALL_ITEMS).gapClosed().value().value())
        .isCloseTo((0.10 + 0.03) / (0.20 + 0.06), CLOSE);
    assertThat(comparison(summary, "1").gapClosed().value().value()).isCloseTo(0.5, CLOSE);
    assertThat(comparison(summary, "2").gapClosed().value().value()).isCloseTo(0.5, CLOSE);
  }

  @Test
  void nonInferiorityPairsCyborgWithAllOfTheSameSeed() {
    // Differences -.01, -.03 and -.02 with variance .0001; splits that hold out a fifth of the
    // responses make it the variance of the mean by 1/3 + 1/4.
    seed("1", 1, 0.5, 0.69, 0.70);
    seed("1", 2, 0.5, 0.68, 0.71);
    seed("1", 3, 0.5, 0.66, 0.68);

    NonInferiority.Result result = comparison(summarize(), "1").nonInferiority();

    double half = 4.302652729911275 * Math.sqrt(0.0001 * (1 / 3.0 + 0.25));
    assertThat(result.pairs()).isEqualTo(3);
    assertThat(result.difference().value().value()).isCloseTo(-0.02, CLOSE);
    assertThat(result.difference().low().value()).isCloseTo(-0.02 - half, CLOSE);
    assertThat(result.difference().high().value()).isCloseTo(-0.02 + half, CLOSE);
    assertThat(result.p().value()).isCloseTo(0.5, CLOSE);
    assertThat(result.verdict()).isEqualTo(NonInferiority.Verdict.NOT_SHOWN);
  }

  @Test
  void amountsAreComparedOneByOne() {
    seed("1", 1, 0.50, 0.60, 0.70);
    few("1", 1, "random", HALF, 0.65, 0.66);

    Summary summary = summarize();

    assertThat(summary.comparisons())
        .filteredOn(c -> c.item().equals("1"))
        .extracting(Comparison::amount)
        .containsExactly(TENTH, HALF);
    assertThat(summary.comparisons())
        .filteredOn(c -> c.item().equals("1"))
        .extracting(c -> c.gapClosed().value().value())
        .satisfiesExactly(
            tenth -> assertThat(tenth).isCloseTo(0.5, CLOSE),
            half -> assertThat(half).isCloseTo(0.2, CLOSE));
  }

  @Test
  void everySamplingIsComparedWithAsManyRandomHandScores() {
    seed("1", 1, 0.50, 0.60, 0.70);
    few("1", 1, "diverse", TENTH, 0.40, 0.65);

    assertThat(summarize().comparisons())
        .filteredOn(c -> c.sampling().equals("diverse"))
        .allSatisfy(c -> assertThat(c.gapClosed().value().value()).isCloseTo(0.75, CLOSE));
  }

  @Test
  void withoutRandomSamplingThereIsNoGapAndTheReasonSaysSo() {
    few("1", 1, "diverse", TENTH, 0.40, 0.65);
    cell("1", 1, "", Amount.share(1), Regime.ALL, Estimate.of(0.7));

    Comparison comparison = comparison(summarize(), "1");

    assertThat(comparison.gapClosed().value().reason())
        .hasValue(
            "No Student on as many random hand scores was measured; add the sampling random.");
    assertThat(comparison.nonInferiority().difference().value().value()).isCloseTo(-0.05, CLOSE);
  }

  @Test
  void anUndefinedKappaIsLeftOut() {
    seed("1", 1, 0.50, 0.60, 0.70);
    seed("1", 2, 0.50, 0.64, 0.70);
    few("1", 3, "random", TENTH, 0.50, 0.60);
    cell("1", 3, "", Amount.share(1), Regime.ALL, Estimate.undefined("No variance."));

    Summary summary = summarize();

    assertThat(summary.seeds()).isEqualTo(3);
    assertThat(comparison(summary, "1").nonInferiority().pairs()).isEqualTo(2);
    assertThat(comparison(summary, "1").gapClosed().value().value()).isCloseTo(0.6, CLOSE);
    assertThat(statistic(point(summary, "1", Regime.ALL), "qwk").value().value())
        .isCloseTo(0.7, CLOSE);
  }

  @Test
  void aStatisticThatIsNowhereDefinedIsUndefined() {
    seed("1", 1, 0.50, 0.60, 0.70);

    assertThat(statistic(point(summarize(), "1", Regime.ALL), "smd").value().isDefined()).isFalse();
  }

  @Test
  void aPointOfACurveIsTheMeanOverSeedsOfTheMeanOverItems() {
    seed("1", 1, 0.50, 0.58, 0.70);
    seed("1", 2, 0.52, 0.62, 0.74);
    seed("2", 1, 0.60, 0.62, 0.60);
    seed("2", 2, 0.60, 0.64, 0.64);

    CurvePoint all = point(summarize(), Summary.ALL_ITEMS, Regime.ALL);

    // Means of the seeds: .65 and .69; half the interval is t(1; .975) * .04 / sqrt(2) / sqrt(2).
    assertThat(statistic(all, "qwk").value().value()).isCloseTo(0.67, CLOSE);
    assertThat(statistic(all, "qwk").high().value() - 0.67)
        .isCloseTo(12.706204736174698 * 0.02, within(1e-6));
    assertThat(all.handScored()).isEqualTo(100);
    assertThat(all.fraction()).isEqualTo(1);
  }

  @Test
  void curvesAscend() {
    seed("1", 1, 0.50, 0.60, 0.70);
    few("1", 1, "random", HALF, 0.65, 0.66);
    few("1", 1, "diverse", TENTH, 0.65, 0.66);

    assertThat(summarize().curves())
        .filteredOn(p -> p.item().equals("1"))
        .extracting(p -> p.sampling() + " " + p.amount() + " " + p.regime().id())
        .containsExactly(
            " 100% all",
            "diverse 10% hand",
            "diverse 10% cyborg",
            "random 10% hand",
            "random 10% cyborg",
            "random 50% hand",
            "random 50% cyborg");
  }

  private void seed(String item, long seed, double hand, double cyborg, double all) {
    few(item, seed, "random", TENTH, hand, cyborg);
    cell(item, seed, "", Amount.share(1), Regime.ALL, Estimate.of(all));
  }

  private void few(
      String item, long seed, String sampling, Amount amount, double hand, double cyborg) {
    cell(item, seed, sampling, amount, Regime.HAND, Estimate.of(hand));
    cell(item, seed, sampling, amount, Regime.CYBORG, Estimate.of(cyborg));
  }

  private void cell(
      String item, long seed, String sampling, Amount amount, Regime regime, Estimate qwk) {
    cells.add(
        new Cell(
            item,
            amount,
            amount.of(100),
            amount.value(),
            sampling,
            seed,
            regime,
            "t",
            "s",
            100,
            25,
            Map.of("qwk", qwk)));
  }

  private Summary summarize() {
    return new Summarizer(cells, 0.2, 0.02).summarize();
  }

  private static Comparison comparison(Summary summary, String item) {
    return summary.comparisons().stream()
        .filter(comparison -> comparison.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private static CurvePoint point(Summary summary, String item, Regime regime) {
    return summary.curves().stream()
        .filter(point -> point.item().equals(item) && point.regime() == regime)
        .findFirst()
        .orElseThrow();
  }

  private static IntervalEstimate statistic(CurvePoint point, String id) {
    return Objects.requireNonNull(point.statistics().get(id));
  }
}
