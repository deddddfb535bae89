package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.experiment.Comparison;
import org.cyborgscoring.experiment.CurvePoint;
import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.NonInferiority;
import org.cyborgscoring.pipeline.Amount;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryFileTest {
  private static final Estimate NONE = Estimate.undefined("One seed has no interval.");
  private static final Amount TENTH = Amount.share(0.1);
  private static final IntervalEstimate QWK = interval(0.7, 0.6, 0.8);
  private static final IntervalEstimate SHARE = new IntervalEstimate(Estimate.of(0.5), NONE, NONE);
  private static final IntervalEstimate UNDEFINED = new IntervalEstimate(NONE, NONE, NONE);

  private final JsonNode root = JsonMapper.shared().readTree(SummaryFile.json(summary()));

  @Test
  void saysWhatWasSummarised() {
    assertThat(root.path("seeds").asInt()).isEqualTo(5);
    assertThat(root.path("margin").asDouble()).isEqualTo(0.02);
  }

  @Test
  void holdsThePointsOfTheCurvesWithTheirIntervals() {
    JsonNode curve = root.path("curves").path(0);

    assertThat(root.path("curves")).hasSize(1);
    assertThat(curve.path("item").asString()).isEqualTo("7");
    assertThat(curve.path("sampling").asString()).isEqualTo("diverse");
    assertThat(curve.path("amount").asString()).isEqualTo("10%");
    assertThat(curve.path("fraction").asDouble()).isEqualTo(0.11);
    assertThat(curve.path("handScored").asDouble()).isEqualTo(12.5);
    assertThat(curve.path("regime").asString()).isEqualTo("cyborg");
    assertThat(curve.path("qwk").path("value").asDouble()).isEqualTo(0.7);
    assertThat(curve.path("qwk").path("low").asDouble()).isEqualTo(0.6);
    assertThat(curve.path("qwk").path("high").asDouble()).isEqualTo(0.8);
    assertThat(curve.path("qwk").has("undefined")).isFalse();
  }

  @Test
  void holdsGapClosedAndNonInferiority() {
    JsonNode comparison = root.path("comparisons").path(0);
    JsonNode test = comparison.path("nonInferiority");

    assertThat(comparison.path("gapClosed").path("value").asDouble()).isEqualTo(0.5);
    assertThat(comparison.path("gapClosed").path("low").isNull()).isTrue();
    assertThat(test.path("verdict").asString()).isEqualTo("NOT_SHOWN");
    assertThat(test.path("pairs").asInt()).isEqualTo(5);
    assertThat(test.path("p").asDouble()).isEqualTo(0.4);
    assertThat(test.path("difference").path("value").asDouble()).isEqualTo(-0.02);
  }

  @Test
  void saysWhyAValueIsUndefined() {
    JsonNode smd = root.path("curves").path(0).path("smd");

    assertThat(smd.path("value").isNull()).isTrue();
    assertThat(smd.path("undefined").asString()).isEqualTo("One seed has no interval.");
  }

  private static Summary summary() {
    CurvePoint point =
        new CurvePoint(
            "7", "diverse", TENTH, 0.11, 12.5, Regime.CYBORG, Map.of("qwk", QWK, "smd", UNDEFINED));
    NonInferiority.Result test =
        new NonInferiority.Result(
            5, interval(-0.02, -0.05, 0.01), Estimate.of(0.4), NonInferiority.Verdict.NOT_SHOWN);
    Comparison comparison = new Comparison("7", "diverse", TENTH, SHARE, test);
    return new Summary(5, 0.02, List.of(point), List.of(comparison));
  }

  private static IntervalEstimate interval(double value, double low, double high) {
    return new IntervalEstimate(Estimate.of(value), Estimate.of(low), Estimate.of(high));
  }
}
