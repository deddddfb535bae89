package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that cannot be used: one message each, exit code 2, and nothing is left behind. */
class UnusableTableTest {
  @TempDir Path folder;

  @Test
  void isNotThere() {
    refuses(folder.resolve("nowhere.csv"), "There is no file", "nowhere.csv");
  }

  @Test
  void isAFolder() throws IOException {
    refuses(Files.createDirectory(folder.resolve("table.csv")), "is a folder; name a file in it");
  }

  @Test
  void isEmpty() throws IOException {
    refuses(table(""), "is empty");
  }

  @Test
  void isAHeaderAlone() throws IOException {
    refuses(table("id,text,score\n"), "no usable rows");
  }

  @Test
  void hasNoUsableRow() throws IOException {
    refuses(
        table("id,text,score\n1,Steel conducts.,seven\n,Wood does not.,2\n"),
        "no usable rows",
        "line 2",
        "column score",
        "not a number");
  }

  @Test
  void lacksAColumn() throws IOException {
    Path table = table("number,words,mark\n1,Steel conducts.,2\n");

    refuses(table, "--text", "The columns are: number, words, mark");
    refuses(table, List.of("--text", "word"), "no column 'word'", "did you mean 'words'?");
  }

  @Test
  void hasTooManyRepeatedIds() throws IOException {
    List<Response> responses = new ArrayList<>(DemoItem.generate(150, 1).responses());
    responses.addAll(responses.subList(0, 3));
    Path table = DemoTable.write(folder.resolve("table.csv"), responses);

    refuses(table, "3 of 153 rows cannot be used", "line 152", "demo-000001", "--allow-problems");
    Path out = folder.resolve("run");
    Answer answer =
        Answer.to(
                "run",
                table,
                "--scale",
                "0..3",
                "--allow-problems",
                "--sampling",
                "random",
                "--hand-scored",
                "25%",
                "--out",
                out)
            .succeeded();
    assertThat(answer.err()).contains("3 of 153 rows cannot be used");
    assertThat(Files.readAllLines(out.resolve("problems.csv"))).hasSize(4);
  }

  @Test
  void hasScoresOffTheScale() {
    Path table = DemoTable.write(folder.resolve("table.csv"), 150);

    refuses(
        table,
        List.of("--scale", "0..2"),
        "the score 3 is not on the scale 0..2",
        "column score",
        "--allow-problems");
  }

  @Test
  void hasOneScorePointOnly() {
    List<Response> responses =
        DemoItem.generate(150, 1).responses().stream()
            .map(response -> response.withHandScore(new HandScore(2, 2.0, null)))
            .toList();

    refuses(DemoTable.write(folder.resolve("table.csv"), responses), "the same");
  }

  @Test
  void hasTooFewHandScores() {
    Path table = DemoTable.writePartlyScored(folder.resolve("table.csv"), 100, 10);

    refuses(table, "hand-scored responses; at least 20 are needed");
  }

  @Test
  void hasNoHandScores() {
    List<Response> responses =
        DemoItem.generate(100, 1).responses().stream().map(DemoTable::unscored).toList();

    refuses(DemoTable.write(folder.resolve("table.csv"), responses), "has 0 usable hand-scored");
  }

  @Test
  void holdsSeveralItems() throws IOException {
    Path table = table("id,item,text,score\n1,a,Steel conducts.,2\n1,b,Wood does not.,2\n");

    refuses(table, "holds 2 items", "--select: a, b");
    refuses(table, List.of("--select", "c"), "There is no item 'c'", "a, b");
  }

  @Test
  void needsAScale() {
    Path table = DemoTable.write(folder.resolve("table.csv"), 30);
    Path out = folder.resolve("run");

    Answer.to("run", table, "--out", out)
        .failed(ExitCode.BAD_INPUT, "scale of " + table, "never guessed", "--scale 0..3");

    assertThat(out).doesNotExist();
  }

  @Test
  void isAnArchive() throws IOException {
    Path table = folder.resolve("table.csv");
    Files.write(table, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});

    refuses(table, "save it as CSV");
  }

  @Test
  void hasANameThatTellsNoFormat() throws IOException {
    Path table = folder.resolve("table.data");
    Files.writeString(table, "id,text,score\n1,Steel conducts.,2\n");

    refuses(table, "does not tell the format");
  }

  private Path table(String content) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), content);
  }

  private void refuses(Path table, String... words) {
    refuses(table, List.of(), words);
  }

  private void refuses(Path table, List<String> options, String... words) {
    Path out = folder.resolve("refused/run");
    List<Object> arguments = new ArrayList<>(List.of("run", table, "--out", out));
    if (!options.contains("--scale")) {
      arguments.addAll(List.of("--scale", "0..3"));
    }
    arguments.addAll(options);

    Answer answer = Answer.to(arguments.toArray()).failed(ExitCode.BAD_INPUT, words);

    assertThat(answer.err()).doesNotContain("Steel conducts", "Wood does not");
    assertThat(out).doesNotExist();
  }
}
