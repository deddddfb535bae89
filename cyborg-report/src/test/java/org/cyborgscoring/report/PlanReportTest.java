package org.cyborgscoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.Ceilings;
import org.cyborgscoring.planning.Forecast;
import org.cyborgscoring.planning.MeasuredPoint;
import org.cyborgscoring.planning.PlanDesign;
import org.cyborgscoring.planning.PowerLaw;
import org.cyborgscoring.planning.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanReportTest {
  private static final Map<String, String> PROVENANCE = Map.of("version", "0.1.0");
  private static final Estimate UNKNOWN = Estimate.undefined("Too few second reads.");
  private static final List<MeasuredPoint> MEASURED =
      List.of(new MeasuredPoint(30, 0.58, 0.5, 0.66), new MeasuredPoint(100, 0.66, 0.6, 0.73));
  private static final List<Forecast> TABLE =
      List.of(
          new Forecast(130, 0.68, 0.6, 0.75),
          new Forecast(270, 0.703, 0.62, 0.78),
          new Forecast(1000, 0.74, 0.64, 0.82));

  @Test
  void showsAnswerCurveAndOtherBudgets() {
    Html report = new Html(PlanReport.render(plan(Verdict.SCORE_MORE), PROVENANCE));

    assertThat(report.headings())
        .containsExactly("Plan", "Learning curve", "Other budgets", "Provenance");
    assertThat(report.markup())
        .contains("Score 140 more; expected QWK 0.70, 90\u00a0% interval 0.62 to 0.78.")
        .contains("more, of 870 without a hand score")
        .contains("rests on the shape of the curve alone")
        .contains("targetQwk");
    assertThat(report.chartData()).hasSize(1);
    String chart = report.chartData().get(0);
    assertThatCode(() -> new JsonMapper().readTree(chart)).doesNotThrowAnyException();
    assertThat(chart)
        .contains("\"name\":\"Measured\"", "\"name\":\"Expected\"", "\"name\":\"Target\"")
        .contains("\"name\":\"Two human reads\"", "\"name\":\"Answer\"")
        .contains("\"renderItem\":\"band\"", "\"renderItem\":\"interval\"");
  }

  @Test
  void showsWhatWasMeasuredWhereNothingCanBePlanned() {
    Html report = new Html(PlanReport.render(plan(Verdict.UNDETERMINED), PROVENANCE));

    assertThat(report.headings()).containsExactly("Plan", "Learning curve", "Provenance");
    assertThat(report.markup()).contains("do not determine a plan. Nothing rises.");
    assertThat(report.chartData().get(0)).doesNotContain("\"band\"", "\"name\":\"Expected\"");
  }

  private static BudgetPlan plan(Verdict verdict) {
    boolean told = verdict != Verdict.UNDETERMINED;
    return new BudgetPlan(
        Item.of("1", ScoreScale.of(0, 3)),
        new PlanDesign(RunDesign.DEFAULT, 0.7, 3, 1000),
        130,
        870,
        new Ceilings(told ? Estimate.of(0.9) : UNKNOWN, told ? Estimate.of(0.95) : UNKNOWN),
        MEASURED,
        told ? Optional.of(new PowerLaw(0.8, 1, 0.5)) : Optional.empty(),
        verdict,
        told ? "" : "Nothing rises.",
        told ? Optional.of(TABLE.get(0)) : Optional.empty(),
        told ? Optional.of(TABLE.get(1)) : Optional.empty(),
        Optional.empty(),
        told ? TABLE : List.of(),
        told ? TABLE : List.of());
  }
}
