package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Scores as they come: incomplete, constant, in workbooks, of many subgroups and items. */
class EvaluateUnusualScoresTest extends EvaluateCase {

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
}
