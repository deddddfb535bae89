package org.cyborgscoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExperimentReportTest {
  private static final Map<String, String> PROVENANCE = Map.of("version", "0.1.0");

  @Test
  void showsCurvesOverItemsAndForEachBySampling() {
    Html report = render(new SampleExperiment(List.of("1", "2", "3"), 5, true));

    assertThat(report.headings())
        .containsExactly(
            "Summary",
            "Learning curves",
            "Agreement and bias at each number of hand scores",
            "Cyborg Data against few and all hand scores",
            "All statistics",
            "Items",
            "Provenance");
    assertThat(report.chartData()).hasSize(8);
    assertThat(report.markup()).contains("<h3>Item <bdi>2</bdi></h3>");
  }

  @Test
  void aSingleItemNeedsNoSectionOfItems() {
    Html report = render(new SampleExperiment(List.of("7"), 5, true));

    assertThat(report.headings()).doesNotContain("Items");
    assertThat(report.chartData()).hasSize(2);
    assertThat(report.markup()).contains("<h1><bdi>Item 7</bdi></h1>");
  }

  @Test
  void chartsHoldEveryRegimeWithIntervals() {
    Html report = render(new SampleExperiment(List.of("1", "2"), 5, true));

    assertThat(report.chartData())
        .allSatisfy(
            json -> {
              assertThatCode(() -> new JsonMapper().readTree(json)).doesNotThrowAnyException();
              assertThat(json)
                  .contains("Student on hand scores alone", "Student on Cyborg Data", "Teacher")
                  .contains("Student on all hand scores", "Second human rater")
                  .contains("\"renderItem\":\"interval\"");
            });
  }

  @Test
  void tellsGapClosedWithIntervalAndNonInferiority() {
    Html report = render(new SampleExperiment(List.of("1", "2", "3"), 5, true));

    assertThat(report.markup())
        .containsPattern("With 10% hand-scored, Cyborg Data close \\d+% \\(diverse sampling\\)")
        .containsPattern("<bdi>\\d+% \\[\\d+%, \\d+%\\]</bdi>")
        .contains("Non-inferiority within 0.02 QWK is not shown.")
        .containsPattern("<bdi>0\\.\\d{3} \u00b1 0\\.\\d{3}</bdi>");
  }

  @Test
  void oneSeedHasMeansWithoutIntervals() {
    Html report = render(new SampleExperiment(List.of("1"), 1, false));

    assertThat(report.markup())
        .contains("No interval: One seed has no spread.")
        .contains("undecidable")
        .contains("The experiment has no such results.");
    assertThat(report.chartData()).noneMatch(json -> json.contains("renderItem"));
  }

  @Test
  void equalInputGivesEqualBytes() {
    SampleExperiment one = new SampleExperiment(List.of("1", "2"), 3, true);
    SampleExperiment same = new SampleExperiment(List.of("1", "2"), 3, true);

    assertThat(render(one)).isEqualTo(render(same));
  }

  private static Html render(SampleExperiment experiment) {
    return new Html(ExperimentReport.render(experiment.design(), experiment.summary(), PROVENANCE));
  }
}
