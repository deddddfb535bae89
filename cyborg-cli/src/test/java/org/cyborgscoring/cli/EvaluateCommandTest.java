package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String HEADER = "id,h1,h2,score,L1,examinee\n";

  @TempDir Path folder;
  private Path scores = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    scores = table(i -> "");
    out = folder.resolve("eval");
  }

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
  void countsListsAndSaysWhatIsNotEvaluated() throws IOException {
    scores =
        table(
            i ->
                switch (i) {
                  case 3 -> "r3,,2,2.5,fi,e3\n";
                  case 7 -> "r7,2,2,none given,fi,e7\n";
                  case 9 -> "r9,12,2,2,fi,e9\n";
                  case 11 -> "r11,2,two,2,fi,e11\n";
                  default -> "";
                });

    Answer answer = evaluate().succeeded();

    assertThat(answer.err())
        .contains("3 of 120 rows are not evaluated", "there is no human score", "excluded.csv");
    assertThat(Files.readAllLines(out.resolve("excluded.csv")))
        .containsExactly(
            "id,line,column,reason,detail,row_excluded",
            "r3,5,h1,no-human-score,there is no human score,true",
            "r7,9,score,machine-not-a-number,the score is not a number,true",
            "r9,11,h1,human-off-scale,the score 12 is not on the scale 1..4,true",
            "r11,13,h2,read-unusable,the score is not a number,false");
    assertThat(answer.out()).containsPattern("raw_trim +117 ");
  }

  @Test
  void withoutASecondHumanSaysWhyAndGoesOn() throws IOException {
    Answer answer =
        Answer.to(
                "evaluate",
                scores,
                "--human",
                "h1",
                "--machine",
                "score",
                "--scale",
                "1..4",
                "--resamples",
                "20",
                "--out",
                out)
            .succeeded();

    assertThat(answer.out()).contains("- undefined: human against human: ");
    assertThat(files(out.resolve("output"))).doesNotContain("scores_consistency.csv");
  }

  @Test
  void constantScoresAreUndefinedNotAnError() throws IOException {
    scores = table(i -> "r" + i + ",2,2,2," + (i == 0 ? "alone" : "fi") + ",e\n");

    assertThat(evaluate().succeeded().out()).contains("- undefined: ");
  }

  @Test
  void manySubgroupsAreSaid() throws IOException {
    scores = table(i -> "r" + i + ",%d,2,%s,g%d,e%d\n".formatted(1 + i % 4, 1 + i % 3, i, i));

    Answer answer =
        Answer.to(
                "evaluate",
                scores,
                "--human",
                "h1",
                "--machine",
                "score",
                "--scale",
                "1..4",
                "--group",
                "L1",
                "--min-per-group",
                "10",
                "--resamples",
                "0",
                "--out",
                out)
            .succeeded();

    assertThat(answer.err()).contains("The column L1 has 120 subgroups; --min-per-group");
  }

  @Test
  void readsWorkbooks() throws IOException {
    Path config = config("\"file_format\": \"xlsx\"");
    Answer.to("evaluate", "--rsmeval", config, "--resamples", "0", "--out", out).succeeded();
    Path processed = out.resolve("output").resolve("exp_pred_processed.xlsx");

    Answer answer =
        Answer.to(
                "evaluate",
                processed,
                "--id",
                "spkitemid",
                "--human",
                "sc1",
                "--machine",
                "raw",
                "--scale",
                "1..4",
                "--resamples",
                "0",
                "--out",
                folder.resolve("again"))
            .succeeded();

    assertThat(answer.out()).containsPattern("raw, raw_trim +120 ");
  }

  @Test
  void scalesByAnotherTable() throws IOException {
    Path training = folder.resolve("training.csv");
    Files.writeString(training, "h1,score\n1,1.5\n2,2\n3,3\n4,3.5\n");

    Answer answer =
        Answer.to(
                "evaluate",
                scores,
                "--human",
                "h1",
                "--machine",
                "score",
                "--scale",
                "1..4",
                "--scale-with",
                training,
                "--resamples",
                "0",
                "--out",
                out)
            .succeeded();

    assertThat(answer.out()).contains("score, scale_trim");
  }

  @Test
  void everyItemIsEvaluatedForItself() throws IOException {
    Answer answer =
        Answer.to(
                "evaluate",
                scores,
                "--human",
                "h1",
                "--machine",
                "score",
                "--scale",
                "1..4",
                "--item",
                "L1",
                "--examinee",
                "examinee",
                "--resamples",
                "20",
                "--out",
                out)
            .succeeded();

    assertThat(answer.out()).contains("fi score, raw_trim", "sv score, raw_trim");
    assertThat(files(out.resolve("output"))).contains("fi_eval.csv", "sv_eval.csv");
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

  private Answer evaluate(Object... more) {
    return Answer.to(
        Stream.concat(
                Stream.of(
                    "evaluate",
                    scores,
                    "--human",
                    "h1",
                    "--second-human",
                    "h2",
                    "--machine",
                    "score",
                    "--scale",
                    "1..4",
                    "--group",
                    "L1",
                    "--resamples",
                    "50",
                    "--out",
                    out),
                Stream.of(more))
            .toArray());
  }

  private Path config(String fields) throws IOException {
    return Files.writeString(
        folder.resolve("config.json"),
        """
        {"experiment_id": "exp", "predictions_file": "scores.csv", "id_column": "id",
        "human_score_column": "h1", "second_human_score_column": "h2",
        "system_score_column": "score", "subgroups": ["L1"], "trim_min": 1, "trim_max": 4"""
            + (fields.isEmpty() ? "" : ", " + fields)
            + "}");
  }

  /** 120 responses that people and machine mostly agree on; rows that are given replace them. */
  private Path table(IntFunction<String> rows) throws IOException {
    String text =
        IntStream.range(0, 120)
            .mapToObj(
                i -> {
                  int human = 1 + i % 4;
                  int second = i % 7 == 3 ? Math.min(4, human + 1) : human;
                  double machine = human + 0.9 * Math.sin(i);
                  String usual =
                      String.format(
                          Locale.ROOT,
                          "r%d,%d,%d,%.4f,%s,e%d%n",
                          i,
                          human,
                          second,
                          machine,
                          i % 3 == 0 ? "fi" : "sv",
                          i / 2);
                  return rows.apply(i).isEmpty() ? usual : rows.apply(i);
                })
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve("scores.csv"), HEADER + text);
  }

  /** The figures without the item's name. */
  private static List<String> figures(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("figures.csv")).stream()
        .map(line -> line.substring(line.indexOf(',')))
        .toList();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
