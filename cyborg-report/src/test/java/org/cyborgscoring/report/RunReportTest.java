package org.cyborgscoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RunReportTest {
  private static final Map<String, String> PROVENANCE = Map.of("version", "0.1.0", "java", "17");

  @Test
  void showsEverySectionWhereThereAreData() {
    ReportDetails details = ReportDetails.of(PROVENANCE);

    Html report = new Html(RunReport.render(SampleRun.heldOut().evaluated(), details));

    assertThat(report.headings())
        .containsExactly(
            "Summary",
            "Agreement with people",
            "Learning curve",
            "Score distributions",
            "Human against machine scores",
            "Agreement by score point",
            "Against the true score",
            "Calibration",
            "Subgroups",
            "Where machine and people differ most",
            "Condition codes",
            "Cut scores",
            "Provenance");
  }

  @Test
  void leavesOutWhatARunDoesNotHave() {
    Html report =
        render(SampleRun.heldOut().crossValidated().oneRead().withoutGroups().withoutCodes());

    assertThat(report.headings())
        .doesNotContain("Learning curve", "Subgroups", "Condition codes", "Against the true score")
        .contains("Score distributions", "Where machine and people differ most");
    assertThat(report.markup())
        .contains("Agreement was estimated by cross-validation")
        .contains("No response has a condition code.");
  }

  @Test
  void rendersARunWithoutTestResponses() {
    Html report = render(SampleRun.heldOut().tests(0));

    assertThat(report.headings())
        .containsExactly(
            "Summary",
            "Agreement with people",
            "Learning curve",
            "Condition codes",
            "Cut scores",
            "Provenance");
    assertThat(report.markup()).contains("is undefined: There are");
  }

  @Test
  void aRunThatHidesNothingHasNoLearningCurve() {
    Html report = render(SampleRun.heldOut().nothingHidden());

    assertThat(report.headings()).doesNotContain("Learning curve");
    assertThat(report.markup())
        .contains("The other 133 kept their hand scores.")
        .contains("Nothing was left for the Teacher (lsa-gp) to score");
  }

  @Test
  void saysInWordsWhatWasDoneAndWhatCameOut() {
    Html report = render(SampleRun.heldOut());

    assertThat(report.markup())
        .containsPattern(
            "The Student on Cyborg Data agrees with people at QWK 0\\.\\d\\d; a Student on all 1,333"
                + " hand scores reaches 0\\.\\d\\d, the second rater 0\\.\\d\\d\\.")
        .contains("People had scored 1,667 responses to item 1, on the scale 0 to 3.")
        .contains("133 kept their hand scores, chosen by diverse sampling")
        .contains("Cyborg Data close 73% of the gap")
        .contains("Left out: 5 responses with a condition code (2 blank, 3 refusal).");
  }

  @Test
  void undefinedStatisticsStandAsADashWithTheReason() {
    Html report = render(SampleRun.heldOut().oneRead());

    assertThat(report.markup())
        .contains("No response was read by two raters.")
        .containsPattern(
            "<bdi>\u2013</bdi><sup title=\"No response was read by two raters.\">1</sup>")
        .contains("<li>No response was read by two raters.</li>");
  }

  @Test
  void equalInputGivesEqualBytes() {
    assertThat(RunReport.render(SampleRun.heldOut().evaluated(), PROVENANCE))
        .isEqualTo(RunReport.render(SampleRun.heldOut().evaluated(), PROVENANCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0..1", "0..3", "1..6:0.5", "2..12", "0..60"})
  void chartsHoldValidJsonOnEveryScale(String scale) {
    Html report = render(SampleRun.heldOut().scale(scale).tests(500));

    assertThat(report.chartData()).hasSizeGreaterThanOrEqualTo(3);
    for (String json : report.chartData()) {
      assertThatCode(() -> new JsonMapper().readTree(json)).doesNotThrowAnyException();
    }
  }

  @Test
  void everyChartHasItsNumbersInATable() {
    String markup = render(SampleRun.heldOut().scale("0..60")).markup();

    List<String> figures = List.of(markup.split("<figure class=\"plot\">", -1));
    assertThat(figures).hasSize(6);
    assertThat(figures.subList(1, 6))
        .allSatisfy(
            figure ->
                assertThat(figure.substring(0, figure.indexOf("</figure>")))
                    .contains("role=\"img\" aria-label=\"")
                    .contains("<summary>Numbers</summary>")
                    .contains("<table>"));
  }

  @Test
  void confusionMatricesShowCountsWithShares() {
    assertThat(render(SampleRun.heldOut()).markup())
        .containsPattern("style=\"--share:\\d+%\">\\d+<span class=\"percent\">\\d+%</span></td>");
  }

  @Test
  void subgroupsShowHowFarTheStudentMovesTheirMeans() {
    assertThat(render(SampleRun.heldOut()).markup())
        .contains("By gender", "<bdi>female</bdi>", "<bdi>(not given)</bdi>")
        .contains("Human mean", "At equal score", "Conditional score difference (CSD)")
        .contains("<svg class=\"drawing\" role=\"img\"");
  }

  @Test
  void everyScorerStandsWithItsInterval() {
    assertThat(render(SampleRun.heldOut()).markup())
        .containsPattern(
            "<bdi>Second human rater</bdi></th>\\s*<td class=\"number\">\\s*<bdi>0\\.\\d{3}</bdi>"
                + "<span class=\"range\">\\[0\\.\\d{3}, 0\\.\\d{3}\\]</span>");
  }

  @Test
  void textsAreShownUnlessTheyAreToStayOut() {
    SampleRun run = SampleRun.heldOut().mostDifferentText("Vinegar fizzes");
    ReportDetails details = ReportDetails.of(PROVENANCE);

    assertThat(RunReport.render(run.evaluated(), details)).contains("Vinegar fizzes");
    assertThat(RunReport.render(run.evaluated(), details.withoutText()))
        .contains("Where machine and people differ most")
        .doesNotContain("Vinegar fizzes");
  }

  @Test
  void veryLongTextsAreCut() {
    String text = "essay ".repeat(100_000);

    Html report = render(SampleRun.heldOut().mostDifferentText(text));

    assertThat(report.markup().length()).isLessThan(200_000);
    assertThat(report.markup()).contains("The rest is not shown: 579,999 more characters.");
  }

  @Test
  void showsBothReadsWhereTheScoreOfRecordIsMadeOfThem() {
    assertThat(render(SampleRun.heldOut().scale("2..12").resolvedBySum()).markup())
        .contains("<th scope=\"col\" class=\"number\">Reads</th>")
        .doesNotContain("Second human</th>");
  }

  private static Html render(SampleRun run) {
    return new Html(RunReport.render(run.evaluated(), PROVENANCE));
  }
}
