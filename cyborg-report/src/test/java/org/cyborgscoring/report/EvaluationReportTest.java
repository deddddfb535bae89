package org.cyborgscoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationReportTest {
  private static final String HOSTILE =
      "</svg></script><script>alert(1)</script><img src=x onerror='alert(2)'> \"q\" & \u202E {{ x }}";

  @Test
  void showsEverySectionThatHasData() {
    assertThat(render(new SampleEvaluation()).headings())
        .containsExactly(
            "Summary",
            "Agreement with people",
            "Against the true score",
            "Score points",
            "Score distribution",
            "Subgroups",
            "Excluded rows",
            "Provenance");
  }

  @Test
  void leavesOutWhatTheScoresDoNotTell() {
    Html report = render(new SampleEvaluation().oneRead().groups("none", List.of(), 0));

    assertThat(report.headings()).doesNotContain("Against the true score", "Subgroups");
    assertThat(report.markup())
        .contains("how well people agree with each other is not known")
        .containsPattern("<bdi>\u2013</bdi><sup title=");
  }

  @Test
  void saysInOneSentenceWhatCameOut() {
    assertThat(render(new SampleEvaluation()).markup())
        .containsPattern(
            "The machine agrees with people at QWK 0\\.\\d\\d; people agree with each other at 0\\.\\d\\d\\.")
        .contains("1 of 121 rows were not evaluated: 1 because there is no human score.");
  }

  @Test
  void theSubgroupThatIsMovedTooFarCatchesTheEye() {
    Html report =
        render(new SampleEvaluation().groups("L1", List.of("fi", "sv", "de"), 1.2).responses(300));

    assertThat(report.markup())
        .contains("moves farthest is L1 = fi: SMD +")
        .contains("In 1 of 3 subgroups the SMD lies beyond")
        .containsPattern("<strong><bdi>\\+\\d\\.\\d{3}</bdi></strong>")
        .contains("class=\"stroke-beyond\"");
  }

  @Test
  void severalItemsStandSideBySide() {
    Html report = render(new SampleEvaluation().items("letter", "story"));

    assertThat(report.markup())
        .contains("(letter)", "(story)", "letter: Trimmed and rounded", "story: by L1");
  }

  @Test
  void idsAreUnique() {
    String markup = render(new SampleEvaluation().items("letter", "story")).markup();

    List<String> ids =
        java.util.regex.Pattern.compile(" id=\"(.*?)\"")
            .matcher(markup)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(ids).hasSizeGreaterThan(15).doesNotHaveDuplicates();
  }

  @Test
  void ofManySubgroupsTheLargestAreShownAndTheRestCounted() {
    List<String> groups = IntStream.range(0, 200).mapToObj(i -> "school" + i).toList();

    Html report = render(new SampleEvaluation().groups("school", groups, 0).responses(400));

    assertThat(report.markup())
        .contains("and 160 smaller subgroups", "Shown are the 40 largest of 200 subgroups.");
  }

  @Test
  void runsNoScriptsAndLoadsNothing() {
    Html report = render(new SampleEvaluation());

    assertThat(report.text()).contains("script-src &#39;none&#39;").doesNotContain("<script");
    assertThat(report.references()).isNotEmpty().allMatch(reference -> reference.startsWith("#"));
    assertThat(report.markup()).doesNotContain("http://", "https://");
  }

  @Test
  void showsHostileNamesAsText() {
    Html report =
        render(
            new SampleEvaluation()
                .items(HOSTILE, "plain")
                .groups(HOSTILE, List.of(HOSTILE, "fi"), 0));

    assertThat(report.text()).doesNotContain("<script", "<img", "\u202E", "onerror='");
    assertThat(report.text()).contains("&lt;img src=x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0..1", "1..6:0.5", "0..60"})
  void rendersEveryScale(String scale) {
    assertThat(render(new SampleEvaluation().scale(scale)).headings()).contains("Score points");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rendersFewResponses(int responses) {
    assertThat(render(new SampleEvaluation().responses(responses)).headings())
        .contains("Agreement with people");
  }

  @Test
  void equalInputGivesEqualBytes() {
    assertThat(render(new SampleEvaluation()).text())
        .isEqualTo(render(new SampleEvaluation()).text());
  }

  private static Html render(SampleEvaluation evaluation) {
    return new Html(EvaluationReport.render(evaluation.content(), Map.of("version", "0.1.0")));
  }
}
