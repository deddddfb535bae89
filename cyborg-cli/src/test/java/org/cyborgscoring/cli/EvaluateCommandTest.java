package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluateCommandTest extends EvaluateCase {

  @Test
  void evaluatesTheColumnsThatAreNamed() throws IOException {
    Answer answer = evaluate().succeeded();

    assertThat(answer.out())
        .containsPattern("score, raw_trim +120 +0\\.\\d{3} \\[0\\.\\d{3}, 0\\.\\d{3}\\]")
        .containsPattern("score, raw_trim_round +120 .* L1 (fi|sv) -?0\\.\\d{3}\n")
        .contains("Figures:  " + out.resolve("figures.csv"));
    assertThat(answer.err()).isEmpty();
    assertThat(files(out))
        .containsExactly(
            "evaluation.json",
            "excluded.csv",
            "figures.csv",
            "output",
            "provenance.json",
            "report.html",
            "run.json",
            "scores.csv");
    assertThat(files(out.resolve("output")))
        .contains(
            "scores_eval.csv",
            "scores_consistency.csv",
            "scores_eval_by_L1.csv",
            "scores_true_score_eval.csv",
            "scores_fairness_metrics_by_L1.csv");
    assertThat(Files.readString(out.resolve("provenance.json")))
        .contains("\"column.human\" : \"h1\"", "\"output/scores_eval.csv\" : \"", "figures.csv");
    assertThat(Files.readString(out.resolve("evaluation.json")))
        .contains("\"rows\" : 120", "\"human-human\"", "\"degradation\"", "\"prmse\"");
    assertThat(Files.readString(out.resolve("scores.csv")))
        .startsWith("item,id,human,second,machine,reported,examinee,L1\nscores,r0,1,1,");
  }

  @Test
  void writesAReportThatOpensOffline() throws IOException {
    evaluate().succeeded();

    assertThat(Files.readString(out.resolve("report.html")))
        .contains("scores.csv", "By L1", "sha256 ")
        .doesNotContain("<script", "http://", "https://");
  }

  @Test
  void addsATechnicalReportToAFinishedFolder() throws IOException {
    evaluate().succeeded();
    List<String> figures = figures(out);

    Answer answer = evaluate("--report", "md").succeeded();

    assertThat(answer.out()).contains(out.resolve("report.md").toString());
    assertThat(files(out)).contains("figures", "tables", "report.md");
    assertThat(files(out.resolve("figures")))
        .containsExactly(
            "confusion.svg", "distribution.svg", "score-points.svg", "subgroups-1-smd.svg");
    assertThat(files(out.resolve("tables"))).contains("agreement.csv", "subgroups-1.csv");
    assertThat(figures(out)).isEqualTo(figures);
  }

  @Test
  void refusesAFormOfReportThatThereIsNot() {
    evaluate("--report", "docx")
        .failed(ExitCode.BAD_INPUT, "There is no form of report 'docx'; there is: html, md.");
  }

  @Test
  void evaluatesAnRsmevalConfigurationAsItIs() throws IOException {
    Path config = config("\"file_format\": \"tsv\", \"general_sections\": [\"evaluation\"]");

    Answer answer =
        Answer.to("evaluate", "--rsmeval", config, "--resamples", "50", "--out", out).succeeded();

    assertThat(answer.out()).contains("score, raw_trim_round").doesNotContain("scale_trim");
    assertThat(answer.err()).contains("have no effect here: general_sections");
    assertThat(files(out.resolve("output")))
        .contains("exp_eval.tsv", "exp_eval_by_L1.tsv", "exp_test_excluded_composition.tsv");
    assertThat(Files.readString(out.resolve("provenance.json"))).contains("config.json");
  }

  @Test
  void bothFormsGiveTheSameFigures() throws IOException {
    evaluate().succeeded();
    Path other = folder.resolve("other");
    Answer.to("evaluate", "--rsmeval", config(""), "--resamples", "50", "--out", other).succeeded();

    assertThat(figures(other)).isEqualTo(figures(out));
  }

  @Test
  void givesTheSameBytesAgainWithAnyNumberOfThreads() throws IOException {
    evaluate().succeeded();
    byte[] before = Files.readAllBytes(out.resolve("figures.csv"));

    evaluate("--threads", "3").succeeded();

    assertThat(Files.readAllBytes(out.resolve("figures.csv"))).isEqualTo(before);
  }

  @Test
  void aFolderOfOtherSettingsIsRefused() throws IOException {
    evaluate().succeeded();

    evaluate("--seed", "2").failed(ExitCode.BAD_INPUT, "other settings: seed (1, now 2)");
  }

  @Test
  void refusesCommandLinesThatCannotBe() throws IOException {
    Path config = config("");

    refused("Give a table of scores, or an rsmeval", "evaluate");
    refused("not both", "evaluate", scores, "--rsmeval", config);
    refused("--human and --machine", "evaluate", scores, "--human", "h1");
    refused(
        "what --id and --scale", "evaluate", "--rsmeval", config, "--id", "x", "--scale", "1..2");
    refused("trim_tolerance", "evaluate", "--rsmeval", config, "--trim-tolerance", "1");
    refused("no column 'h9'", evaluateWith("--human", "h9"));
    refused("no interval 'exact'", evaluateWith("--interval", "exact"));
    refused("--level lies between", evaluateWith("--level", "95"));
    refused("at least 0", evaluateWith("--resamples", "-1"));
    refused("--rater-error-variance is at least 0", evaluateWith("--rater-error-variance", "-1"));
    refused("There is no file", "evaluate", "--rsmeval", folder.resolve("none.json"));
    assertThat(out).doesNotExist();
  }

  private void refused(String message, Object... arguments) {
    Object[] all = Stream.concat(Stream.of(arguments), Stream.of("--out", out)).toArray();
    Answer.to(all).failed(ExitCode.BAD_INPUT, message);
  }

  private Object[] evaluateWith(String option, String value) {
    boolean human = option.equals("--human");
    return human
        ? new Object[] {
          "evaluate", scores, "--human", value, "--machine", "score", "--scale", "1..4"
        }
        : new Object[] {
          "evaluate",
          scores,
          "--human",
          "h1",
          "--machine",
          "score",
          "--scale",
          "1..4",
          option,
          value
        };
  }
}
