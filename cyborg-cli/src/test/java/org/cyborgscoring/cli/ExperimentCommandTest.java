package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExperimentCommandTest {
  @TempDir static Path home;
  private static Path table = Path.of("");
  private static Path finished = Path.of("");
  private static Answer answer = new Answer(0, "", "");

  @TempDir Path folder;

  @BeforeAll
  static void measure() {
    table = DemoTable.write(home.resolve("spoons.csv"), 180);
    finished = home.resolve("experiment");
    answer = Answer.to(command(finished)).succeeded();
  }

  private static Object[] command(Path out, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("experiment", table, "--scale", "0..3"));
    arguments.addAll(List.of("--hand-scored", "15%,50%", "--seeds", 2));
    arguments.addAll(List.of("--sampling", "random,diverse", "--out", out));
    arguments.addAll(Arrays.asList(more));
    return arguments.toArray();
  }

  @Test
  void neverAsksToDeleteATableThatIsNoTableOfResults() {
    Path table = DemoTable.write(folder.resolve("spoons.csv"), 60);
    Path out = folder.resolve("experiment");

    Answer answer =
        Answer.to("experiment", table, "--scale", "0..3", "--add", table, "--out", out)
            .failed(ExitCode.BAD_INPUT, "spoons.csv, line 2", "give --add the results.csv");

    assertThat(answer.err()).doesNotContain("delete");
  }

  @Test
  void writesOneRowACell() throws IOException {
    List<String> rows = Files.readAllLines(finished.resolve("results.csv"));

    assertThat(rows.get(0))
        .isEqualTo(
            "item,hand_scored,fraction,sampling,seed,regime,teacher,student,n_train,n_test,"
                + "qwk,r,smd,exact,adjacent,rmse,amount,mitigation,worst_dsm,worst_smd,csd,osa");
    Set<String> cells = new TreeSet<>();
    for (String row : rows.subList(1, rows.size())) {
      String[] cell = row.split(",", -1);
      cells.add(String.join(" ", cell[5], cell[3], cell[16], cell[4]));
    }
    Set<String> expected = new TreeSet<>();
    for (String seed : List.of("1", "2")) {
      expected.add("all  100% " + seed);
      expected.add("human  100% " + seed);
      for (String sampling : List.of("random", "diverse")) {
        for (String amount : List.of("15%", "50%")) {
          for (String regime : List.of("hand", "teacher", "cyborg")) {
            expected.add(String.join(" ", regime, sampling, amount, seed));
          }
        }
      }
    }
    assertThat(cells).isEqualTo(expected);
    assertThat(rows).hasSize(1 + expected.size());
  }

  @Test
  void summarisesForProgramsAndPeople() throws IOException {
    JsonNode summary =
        JsonMapper.shared().readTree(Files.readString(finished.resolve("summary.json")));

    assertThat(summary.path("seeds").asInt()).isEqualTo(2);
    assertThat(summary.path("margin").asDouble()).isEqualTo(0.02);
    JsonNode comparison = summary.path("comparisons").get(0);
    assertThat(comparison.path("gapClosed").has("low")).isTrue();
    assertThat(comparison.path("nonInferiority").path("verdict").asString()).isNotEmpty();
    assertThat(answer.out())
        .contains("Means over 2 seeds", "QWK [95 %]", "gap closed [95 %]", "Cyborg - all [95 %]")
        .contains("Results: " + finished.resolve("results.csv"))
        .contains("Table:   " + finished.resolve("table.md"));
    assertThat(finished.resolve("report.html")).exists();
    assertThat(finished.resolve("provenance.json")).exists();
  }

  @Test
  void measuresOnlyWhatIsMissingAndGetsTheSameBytes() throws IOException {
    Path copy = folder.resolve("experiment");
    Folders.copy(finished, copy);
    Files.delete(copy.resolve("cells/01-spoons-1-all.csv"));
    Files.delete(copy.resolve("cells/01-spoons-2-diverse-15pc.csv"));
    Files.delete(copy.resolve("results.csv"));
    Files.delete(copy.resolve("summary.json"));
    Path kept = copy.resolve("cells/01-spoons-1-random-50pc.csv");
    Object before = Files.getLastModifiedTime(kept);

    Answer.to(command(copy, "--threads", 1)).succeeded();

    assertThat(Folders.contents(copy)).isEqualTo(Folders.contents(finished));
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
  }

  @Test
  void stopsAndGoesOn() throws IOException {
    Path out = folder.resolve("experiment");
    Files.createDirectories(out);
    Files.copy(finished.resolve("run.json"), out.resolve("run.json"));
    Path cell = out.resolve("cells/01-spoons-1-all.csv");

    Answer.to(() -> Files.exists(cell), command(out)).failed(ExitCode.INTERRUPTED, "Stopped");
    assertThat(out.resolve("results.csv")).doesNotExist();
    Answer.to(command(out)).succeeded();

    assertThat(Folders.contents(out)).isEqualTo(Folders.contents(finished));
  }

  @Test
  void summarisesOtherResultsTogetherWithItsOwn() throws IOException {
    Path copy = folder.resolve("both");
    Folders.copy(finished, copy);

    Answer.to(command(copy, "--add", finished.resolve("results.csv"))).succeeded();

    assertThat(Files.readString(copy.resolve("summary.json"))).contains("experiment/spoons");
    assertThat(Files.readString(copy.resolve("results.csv")))
        .isEqualTo(Files.readString(finished.resolve("results.csv")));
    assertThat(Files.readString(copy.resolve("provenance.json")))
        .contains(finished.resolve("results.csv").toString());
  }

  @Test
  void saysThatResponsesWithoutHandScoresArePassedOver() {
    List<Response> responses = new ArrayList<>(DemoItem.generate(120, 1).responses());
    responses.set(0, DemoTable.unscored(responses.get(0)));
    Path partly = DemoTable.write(folder.resolve("spoons.csv"), responses);

    Answer partial =
        Answer.to(
                "experiment",
                partly,
                "--scale",
                "0..3",
                "--hand-scored",
                "50%",
                "--seeds",
                1,
                "--sampling",
                "random",
                "--out",
                folder.resolve("experiment"))
            .succeeded();

    assertThat(partial.err())
        .contains("1 responses to item spoons have no hand score; an experiment passes them over.");
  }

  @Test
  void refusesTwoItemsOfOneId() {
    Answer.to("experiment", table, table, "--scale", "0..3", "--out", folder.resolve("experiment"))
        .failed(ExitCode.BAD_INPUT, "two items with the id spoons", "--item", "--add");
  }

  @Test
  void refusesOnePromptForSeveralItems() throws IOException {
    Path prompt = Files.writeString(folder.resolve("prompt.txt"), "Why does steel feel cold?");
    Path forks = DemoTable.write(folder.resolve("forks.csv"), 30);

    Answer.to(
            "experiment",
            table,
            forks,
            "--scale",
            "0..3",
            "--prompt",
            prompt,
            "--out",
            folder.resolve("experiment"))
        .failed(ExitCode.BAD_INPUT, "the texts of one item, but there are 2", "--select");
  }
}
