package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {
  private static final List<String> COLUMNS =
      List.of("id", "item", "text", "score", "second_score");

  @TempDir Path folder;

  @Test
  void writesASheetThatPeopleFillInAndRunTakesBack() throws IOException {
    Path table = unscored(140);
    Path sheet = folder.resolve("to-score.csv");

    Answer answer =
        Answer.to("sample", table, "--budget", 40, "--sampling", "stratified", "--out", sheet)
            .succeeded();

    assertThat(answer.err()).contains("40 of 1", "--scores " + sheet);
    Path filled = fill(sheet, "");
    Path out = folder.resolve("run");
    Answer.to("run", table, "--scale", "0..3", "--scores", filled, "--out", out).succeeded();
    assertThat(Files.readString(out.resolve("evaluation.json"))).contains("\"handScored\" : 40");
    assertThat(Files.readString(out.resolve("provenance.json"))).contains("filled.csv");
  }

  @Test
  void choosesTheSameForTheSameSeed() throws IOException {
    Path table = unscored(100);
    for (String sampling : List.of("random", "stratified", "diverse")) {
      Path one = folder.resolve(sampling + "-1.csv");
      Path two = folder.resolve(sampling + "-2.csv");

      Answer.to("sample", table, "--budget", "20%", "--sampling", sampling, "--out", one)
          .succeeded();
      Answer.to(
              "sample",
              table,
              "--budget",
              "20%",
              "--sampling",
              sampling,
              "--threads",
              1,
              "--out",
              two)
          .succeeded();

      assertThat(two).hasSameBinaryContentAs(one);
    }
    assertThat(folder.resolve("random-1.csv").toFile().length())
        .isNotEqualTo(folder.resolve("diverse-1.csv").toFile().length());
  }

  @Test
  void keepsTextsFromBecomingFormulasAndBringsThemBack() throws IOException {
    Path table = DemoTable.writeTexts(folder.resolve("spoons.csv"), 60, text -> "=" + text);
    Path sheet = folder.resolve("to-score.csv");

    Answer.to("sample", table, "--budget", 10, "--sampling", "random", "--out", sheet).succeeded();

    Map<String, String> texts =
        DemoItem.generate(60, 1).responses().stream()
            .collect(Collectors.toMap(Response::id, response -> "=" + response.text()));
    assertThat(Files.readString(sheet)).contains(",'=").doesNotContain(",=", ",\"=");
    try (Table back = Table.open(sheet)) {
      back.forEachRemaining(
          row -> assertThat(row.cells().get(2)).isEqualTo(texts.get(row.cells().get(0))));
    }
  }

  @Test
  void saysThatASheetIsNotFilledIn() throws IOException {
    Path table = unscored(60);
    Path sheet = folder.resolve("to-score.csv");
    Answer.to("sample", table, "--budget", 10, "--sampling", "random", "--out", sheet).succeeded();

    Answer.to("run", table, "--scale", "0..3", "--scores", sheet, "--out", folder.resolve("run"))
        .failed(ExitCode.BAD_INPUT, "holds no scores", "column 'score'");
  }

  @Test
  void refusesASheetOfAnotherTable() throws IOException {
    Path table = unscored(60);
    Path sheet = folder.resolve("to-score.csv");
    Answer.to("sample", table, "--budget", 10, "--sampling", "random", "--out", sheet).succeeded();
    Path filled = fill(sheet, "other-");

    Answer.to("run", table, "--scale", "0..3", "--scores", filled, "--out", folder.resolve("run"))
        .failed(
            ExitCode.BAD_INPUT,
            "scores 10 responses that the table does not hold, such as other-demo",
            "the table that the sheet was made from");
  }

  @Test
  void saysWhichRowOfASheetCannotBeUsed() throws IOException {
    Path table = unscored(60);
    Path sheet = folder.resolve("sheet.csv");
    Files.writeString(
        sheet,
        "id,item,text,score,second_score\ndemo-000001,spoons,t,2,\ndemo-000002,spoons,t,two,\n");

    Answer.to("run", table, "--scale", "0..3", "--scores", sheet, "--out", folder.resolve("run"))
        .failed(ExitCode.BAD_INPUT, "sheet.csv, line 3, column score: the score is not a number");
  }

  @Test
  void leavesAFilledSheetAsItIs() throws IOException {
    Path table = unscored(60);
    Path sheet = folder.resolve("to-score.csv");
    Object[] command = {"sample", table, "--budget", 9, "--sampling", "random", "--out", sheet};
    Answer.to(command).succeeded();
    Answer.to(command).succeeded();
    Files.copy(fill(sheet, ""), sheet, StandardCopyOption.REPLACE_EXISTING);
    String filled = Files.readString(sheet);

    Answer.to(command).failed(ExitCode.BAD_INPUT, sheet + " is a sheet in which people filled in");

    assertThat(sheet).hasContent(filled);
  }

  @Test
  void doesNotWriteOverItsTable() throws IOException {
    Path table = unscored(60);
    String before = Files.readString(table);
    Path sameFile = Files.createDirectory(folder.resolve("sub")).resolve("../spoons.csv");

    Answer.to("sample", table, "--budget", 9, "--sampling", "random", "--out", sameFile)
        .failed(ExitCode.BAD_INPUT, "is what is read", "--out");

    assertThat(table).hasContent(before);
  }

  @Test
  void takesASheetWithoutItsColumnForASecondRater() throws IOException {
    Path table = DemoTable.write(folder.resolve("spoons.csv"), 60);
    Path sheet = folder.resolve("sheet.csv");
    Files.writeString(sheet, "id,item,text,score\ndemo-000001,spoons,t,2\n");

    Answer.to("run", table, "--scale", "0..3", "--scores", sheet, "--out", folder.resolve("run"))
        .failed(ExitCode.BAD_INPUT, "1 usable hand-scored responses; at least 20");
  }

  private Path unscored(int responses) {
    return DemoTable.write(
        folder.resolve("spoons.csv"),
        DemoItem.generate(responses, 1).responses().stream().map(DemoTable::unscored).toList());
  }

  /** What people do, who see the generator's own scores. */
  private Path fill(Path sheet, String idPrefix) throws IOException {
    Map<String, HandScore> scores =
        DemoItem.generate(140, 1).responses().stream()
            .collect(
                Collectors.toMap(
                    Response::id, response -> Objects.requireNonNull(response.handScore())));
    List<List<Object>> rows = new ArrayList<>();
    try (Table table = Table.open(sheet)) {
      assertThat(table.columns()).isEqualTo(COLUMNS);
      while (table.hasNext()) {
        rows.add(filled(table.next(), scores, idPrefix));
      }
    }
    Path filled = folder.resolve("filled.csv");
    try (TableWriter writer = TableWriter.create(filled, COLUMNS)) {
      for (List<Object> row : rows) {
        writer.write(row);
      }
      writer.commit();
    }
    return filled;
  }

  private static List<Object> filled(TableRow row, Map<String, HandScore> scores, String idPrefix) {
    List<String> cells = row.cells();
    assertThat(cells.subList(3, 5)).containsOnly("");
    HandScore score = Objects.requireNonNull(scores.get(cells.get(0)));
    return Arrays.asList(
        idPrefix + cells.get(0), cells.get(1), cells.get(2), score.score(), score.secondRead());
  }
}
