package org.cyborgscoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TechnicalReportTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((.*?)\\)");
  private static final String HOSTILE = "<script>a|b</script> [x](javascript:y)\n# top `*_$";

  @Test
  void tellsWhatAPublicationNeeds() {
    String text = text(files(new SampleEvaluation()));

    assertThat(text.lines().filter(line -> line.startsWith("## ")))
        .containsExactly(
            "## Summary",
            "## Data",
            "## Methods",
            "## Results",
            "## Limits",
            "## Provenance",
            "## References");
    assertThat(text)
        .contains("Williamson, D. M.", "from 30 bootstrap samples of responses")
        .contains("### Subgroups", "| essay | score | 1 to 6 | 120 | 120 | L1 |");
  }

  @Test
  void refersToFilesThatAreThereAndToNoOthers() {
    Map<String, String> files = files(new SampleEvaluation().items("letter", "story"));

    List<String> links = LINK.matcher(text(files)).results().map(match -> match.group(1)).toList();
    assertThat(links).doesNotHaveDuplicates();
    assertThat(files.keySet())
        .containsAll(links)
        .hasSize(links.size() + 1)
        .contains("figures/subgroups-2-1-smd.svg", "tables/agreement.csv");
  }

  @Test
  void tablesAreExact() {
    String table = files(new SampleEvaluation()).get("tables/agreement.csv");

    assertThat(table).startsWith("scores,n,qwk,qwk_low,qwk_high,r,");
    assertThat(table)
        .containsPattern("Trimmed and rounded,120,0\\.\\d{14,},0\\.\\d{10,},0\\.\\d{10,},");
  }

  @Test
  void everyRowOfATableHasAllItsCells() {
    String text = text(files(new SampleEvaluation().groups("L1", List.of(HOSTILE, "fi"), 0)));

    int columns = 0;
    for (String line : text.lines().toList()) {
      int cells = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
      if (columns > 0 && cells > 0) {
        assertThat(cells).as(line).isEqualTo(columns);
      }
      columns = cells;
    }
  }

  @Test
  void namesFromTheDataAreNoMarkup() {
    String text =
        text(files(new SampleEvaluation().items(HOSTILE).groups(HOSTILE, List.of(HOSTILE), 0)));

    assertThat(text.replaceAll("\\\\.", "")).doesNotContain("<script", "[x]", "`");
    assertThat(Arrays.asList(text.split("\n"))).noneMatch(line -> line.startsWith("# top"));
  }

  @Test
  void aRunTellsHowItsScoresWereMadeAndShowsAllScorers() {
    Map<String, String> files =
        TechnicalReport.files(SampleRun.heldOut().evaluated(), Map.of("version", "0.1.0"));

    assertThat(text(files))
        .contains("## How the scores were made", "People had scored 1,667 responses")
        .contains("| Second human rater |", "**Student on Cyborg Data**")
        .contains("### Calibration");
    assertThat(files.get("tables/scorers.csv")).startsWith("scorer,qwk,qwk_low,qwk_high,");
  }

  @Test
  void aRunThatJudgedNothingHasAReportToo() {
    Map<String, String> files =
        TechnicalReport.files(SampleRun.heldOut().tests(0).evaluated(), Map.of());

    assertThat(text(files)).contains("## Results");
  }

  private static Map<String, String> files(SampleEvaluation evaluation) {
    return TechnicalReport.files(evaluation.content(), Map.of("version", "0.1.0"));
  }

  private static String text(Map<String, String> files) {
    return files.getOrDefault(TechnicalReport.FILE, "");
  }
}
