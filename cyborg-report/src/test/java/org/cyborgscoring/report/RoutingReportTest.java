package org.cyborgscoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.metrics.bootstrap.PercentileInterval;
import org.cyborgscoring.routing.HandScoredResponse;
import org.cyborgscoring.routing.Routing;
import org.cyborgscoring.routing.RoutingData;
import org.cyborgscoring.routing.UnreadResponse;
import org.junit.jupiter.api.Test;

class RoutingReportTest {
  private static final String HOSTILE = "<script>alert(1)</script>";

  @Test
  void showsWhatTheRuleGivesToWhomAndHowSureThatIs() {
    Html report = render(.3, 200);

    assertThat(report.headings())
        .containsExactly(
            "Summary",
            "Trade-off",
            "Score points and subgroups",
            "Confidence",
            "First to read",
            "Provenance");
    assertThat(report.chartData()).hasSize(4);
    assertThat(report.markup())
        .containsPattern("QWK of all scores is 0\\.\\d{3} higher than if they read as many")
        .contains(
            "Hand score", "Everyone", "Area under the curve", "All human scores are the same.");
  }

  @Test
  void saysWhenPeopleReadNothingOrAll() {
    assertThat(render(0, 200).markup()).contains("People read no response under this rule.");
    assertThat(render(0, 200).headings()).doesNotContain("First to read");
    assertThat(render(1, 200).markup()).contains("People read every response under this rule.");
  }

  @Test
  void opensWithASingleHandScore() {
    assertThat(render(.3, 1).headings()).contains("Trade-off");
  }

  @Test
  void showsNamesOfGroupsAndResponsesAsText() {
    Html report = render(.3, 200);

    assertThat(report.scripts()).hasSize(2);
    assertThat(report.markup()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void givesTheSameTextAgain() {
    assertThat(render(.3, 200).text()).isEqualTo(render(.3, 200).text());
  }

  private static Html render(double maxHuman, int n) {
    SplittableRandom random = new SplittableRandom(1);
    List<HandScoredResponse> responses = new ArrayList<>();
    List<Double> confidences = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double confidence = random.nextDouble(.2, 1);
      double human = random.nextInt(4);
      boolean right = random.nextDouble() < confidence;
      double point = right ? human : human == 0 ? 1 : human - 1;
      confidences.add(confidence);
      responses.add(
          new HandScoredResponse(
              "r" + i,
              human,
              point,
              confidence,
              .5,
              Map.of("school", i % 2 == 0 ? HOSTILE : "south")));
    }
    RoutingData data =
        new RoutingData(
            "1",
            ScoreScale.parse("0..3"),
            confidences,
            responses,
            List.of(new UnreadResponse(HOSTILE, 1, 1.2, .1), new UnreadResponse("b", 2, 2.1, .9)));
    Bootstrap bootstrap = new Bootstrap(200, .95, new PercentileInterval(), 1, 1);
    return new Html(
        RoutingReport.render("run", Routing.of(data, maxHuman, bootstrap), Map.of("seed", "1")));
  }
}
