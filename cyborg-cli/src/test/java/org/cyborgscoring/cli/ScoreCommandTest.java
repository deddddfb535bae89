package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(FinishedRun.Once.class)
class ScoreCommandTest {
  @TempDir Path folder;

  @Test
  void writesAScoreOrAConditionCodeForEveryResponse(FinishedRun run) throws IOException {
    Path scores = folder.resolve("scores.csv");

    Answer answer = Answer.to("score", run.engine(), run.table(), "--out", scores).succeeded();

    List<String> lines = Files.readAllLines(scores);
    assertThat(lines.get(0))
        .isEqualTo("id,expected_score,score,p_0,p_1,p_2,p_3,confidence,condition_code");
    assertThat(lines).hasSize(261);
    assertThat(lines).filteredOn(line -> line.matches(".*,,,,,,,,[a-z-]+")).isNotEmpty();
    try (Table table = Table.open(scores)) {
      table.forEachRemaining(ScoreCommandTest::checkRow);
    }
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("260 responses are in " + scores + ".");
  }

  private static void checkRow(TableRow row) {
    List<String> cells = row.cells();
    if (!cells.get(8).isEmpty()) {
      assertThat(cells.subList(1, 8)).containsOnly("");
      return;
    }
    double sum = 0;
    for (String probability : cells.subList(3, 7)) {
      sum += Double.parseDouble(probability);
    }
    assertThat(sum).isBetween(0.9999, 1.0001);
    int point = Integer.parseInt(cells.get(2));
    assertThat(cells.get(7)).isEqualTo(cells.get(3 + point));
  }

  @Test
  void givesTheSameScoresOnAnyNumberOfThreads(FinishedRun run) throws IOException {
    Path one = folder.resolve("one.csv");
    Path four = folder.resolve("four.csv");

    Answer.to("score", run.engine(), run.table(), "--threads", 1, "--out", one).succeeded();
    Answer.to("score", run.engine(), run.table(), "--threads", 4, "--out", four).succeeded();

    assertThat(four).hasSameBinaryContentAs(one);
  }

  @Test
  void writesOverNeitherTheTableNorTheEngine(FinishedRun run) throws IOException {
    Path table = Files.copy(run.table(), folder.resolve("new.csv"));
    Path engine = Files.copy(run.engine(), folder.resolve("engine.csv"));

    Answer.to("score", engine, table, "--out", table).failed(ExitCode.BAD_INPUT, "is what is read");
    Answer.to("score", engine, table, "--out", engine)
        .failed(ExitCode.BAD_INPUT, "is what is read");

    assertThat(table).hasSameBinaryContentAs(run.table());
    assertThat(engine).hasSameBinaryContentAs(run.engine());
  }

  @Test
  void writesJsonLinesToo(FinishedRun run) throws IOException {
    Path csv = folder.resolve("scores.csv");
    Path jsonl = folder.resolve("scores.jsonl");

    Answer.to("score", run.engine(), run.table(), "--out", csv).succeeded();
    Answer.to("score", run.engine(), run.table(), "--out", jsonl).succeeded();

    List<String> rows = Files.readAllLines(csv).subList(1, 261);
    List<String> objects = Files.readAllLines(jsonl);
    assertThat(objects).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = List.of(rows.get(i).split(",", -1));
      JsonNode object = JsonMapper.shared().readTree(objects.get(i));
      assertThat(object.path("id").asString()).isEqualTo(cells.get(0));
      if (cells.get(8).isEmpty()) {
        assertThat(object.path("expected_score").asDouble())
            .isEqualTo(Double.parseDouble(cells.get(1)));
      } else {
        assertThat(object.path("condition_code").asString()).isEqualTo(cells.get(8));
        assertThat(object.path("score").isNull()).isTrue();
      }
    }
  }

  @Test
  void agreesWithTheRunOnItsHeldOutResponses(FinishedRun run) throws IOException {
    Path scores = folder.resolve("scores.csv");
    Answer.to("score", run.engine(), run.table(), "--out", scores).succeeded();

    Set<String> operational = new HashSet<>();
    for (String line : Files.readAllLines(scores)) {
      String[] cells = line.split(",", -1);
      operational.add(cells[0] + "=" + cells[2]);
    }
    List<String> lines = Files.readAllLines(run.file("predictions.csv"));
    int column = List.of(lines.get(0).split(",", -1)).indexOf("student-cyborg");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertThat(operational).contains(cells[0] + "=" + cells[column]);
    }
  }

  @Test
  void listsRowsThatCannotBeUsed(FinishedRun run) throws IOException {
    Path table = folder.resolve("new.csv");
    Files.writeString(
        table, "id,text\na,Metal is a better conductor than wood.\nb\n,No id here.\n");
    Path scores = folder.resolve("scores.csv");

    Answer answer = Answer.to("score", run.engine(), table, "--out", scores).succeeded();

    Path problems = folder.resolve("scores.csv.problems.csv");
    assertThat(answer.err()).contains("2 rows could not be used, see " + problems);
    assertThat(Files.readAllLines(problems)).hasSize(3).element(2).asString().contains(",4,id,");
    assertThat(Files.readAllLines(scores)).hasSize(2);
  }

  @Test
  void takesAnEarlierListOfProblemsAwayWhenThereAreNone(FinishedRun run) throws IOException {
    Path scores = folder.resolve("scores.csv");
    Path problems = folder.resolve("scores.csv.problems.csv");
    Files.writeString(problems, "file,line,column,reason\n");

    Answer.to("score", run.engine(), run.table(), "--out", scores).succeeded();

    assertThat(problems).doesNotExist();
  }

  @Test
  void scoresTheSelectedItemOfATable(FinishedRun run) throws IOException {
    Path table = folder.resolve("items.csv");
    Files.writeString(
        table, "id,item,text\n1,spoons,Metal takes the heat away.\n2,forks,Forks have tines.\n");
    Path scores = folder.resolve("scores.csv");

    Answer.to("score", run.engine(), table, "--out", scores)
        .failed(ExitCode.BAD_INPUT, "line 3", "second item, forks", "--select");
    assertThat(scores).doesNotExist();
    Answer.to("score", run.engine(), table, "--select", "spoons", "--out", scores).succeeded();

    assertThat(Files.readAllLines(scores)).hasSize(2).element(1).asString().startsWith("1,");
  }

  @Test
  void keepsIdsFromBecomingFormulas(FinishedRun run) throws IOException {
    Path table = folder.resolve("new.csv");
    Files.writeString(table, "id,text\n=1+1,Metal takes the heat of the hand away.\n");
    Path scores = folder.resolve("scores.csv");

    Answer.to("score", run.engine(), table, "--out", scores).succeeded();

    assertThat(Files.readAllLines(scores).get(1)).startsWith("'=1+1,");
    try (Table back = Table.open(scores)) {
      assertThat(back.next().cells().get(0)).isEqualTo("=1+1");
    }
  }

  @Test
  void scoresAResponseOfAMegabyteAndControlCharacters(FinishedRun run) throws IOException {
    Path table = folder.resolve("new.csv");
    String sentence = "Metal is a better conductor than wood, so it feels colder. ";
    Files.writeString(
        table,
        "id,text\nlong,"
            + sentence.repeat((1 << 20) / sentence.length()).replace(",", "")
            + "\ncontrol,Metal\u0000 takes\u0007 the heat\u001b away from the hand.\n");
    Path scores = folder.resolve("scores.csv");

    Answer.to("score", run.engine(), table, "--out", scores).succeeded();

    assertThat(Files.readAllLines(scores)).hasSize(3);
  }

  @Test
  void stopsWithoutATrace(FinishedRun run) {
    Path scores = folder.resolve("scores.csv");

    Answer.to(() -> true, "score", run.engine(), run.table(), "--out", scores)
        .failed(ExitCode.INTERRUPTED, "Stopped");

    assertThat(Folders.files(folder)).isEmpty();
  }

  @Test
  void refusesATableWithoutUsableRows(FinishedRun run) throws IOException {
    Path table = folder.resolve("new.csv");
    Files.writeString(table, "id,text\n");

    Answer.to("score", run.engine(), table, "--out", folder.resolve("scores.csv"))
        .failed(ExitCode.BAD_INPUT, "no usable rows");

    assertThat(Folders.files(folder)).containsOnly(table);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatTheDiskIsFull(FinishedRun run) {
    Answer.to("score", run.engine(), run.table(), "--out", "/dev/full")
        .failed(ExitCode.MACHINE, "No space left", "Nothing is half written");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void writesCsvToADevice(FinishedRun run) {
    Answer.to("score", run.engine(), run.table(), "--out", "/dev/null").succeeded();
  }
}
