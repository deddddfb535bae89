package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan for 240 responses, 9 of them with a condition code, of which 60 have a hand score. */
class PlanCommandTest {
  private static Path home;
  private static Path table;
  private static Path finished;
  private static Answer answer;

  @TempDir Path folder;

  @BeforeAll
  static void plan() throws IOException {
    home = Files.createTempDirectory("cyborg-plan");
    table = DemoTable.writePartlyScored(home.resolve("spoons.csv"), 240, 4);
    finished = home.resolve("plan");
    answer = Answer.to(command(finished, 0.5)).succeeded();
  }

  @AfterAll
  static void delete() throws IOException {
    Folders.delete(home);
  }

  private static Object[] command(Path out, double target, Object... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("plan", table, "--scale", "0..3", "--target-qwk", target));
    arguments.addAll(List.of("--repeats", 2, "--resamples", 200, "--seed", 3, "--out", out));
    arguments.addAll(Arrays.asList(more));
    return arguments.toArray();
  }

  @Test
  void answersInASentenceAndATable() {
    assertThat(answer.out())
        .containsPattern("expected QWK 0\\.\\d\\d, 90 % interval 0\\.\\d\\d to 0\\.\\d\\d\\.")
        .contains("60 hand-scored, 171 others", "QWK of the two human reads")
        .containsPattern("measured +17 ")
        .containsPattern("forecast +231 +171 ")
        .contains("Report: " + finished.resolve("plan.html"));
  }

  @Test
  void leavesThePlanForProgramsAndPeople() throws IOException {
    JsonNode plan = JsonMapper.shared().readTree(Files.readString(finished.resolve("plan.json")));

    assertThat(plan.path("handScored").asInt()).isEqualTo(60);
    assertThat(plan.path("targetQwk").asDouble()).isEqualTo(0.5);
    assertThat(plan.path("verdict").asString()).isEqualTo("reached");
    assertThat(plan.path("now").path("low").asDouble())
        .isLessThan(plan.path("now").path("qwk").asDouble());
    assertThat(plan.path("curve").path("exponent").asDouble()).isPositive();
    assertThat(Files.readAllLines(finished.resolve("curve.csv")))
        .startsWith("kind,hand_scored,qwk,low,high")
        .anyMatch(line -> line.startsWith("measured,48,"))
        .anyMatch(line -> line.startsWith("forecast,231,"));
    assertThat(Files.readString(finished.resolve("plan.html"))).contains("Learning curve");
    assertThat(Files.readString(finished.resolve("provenance.json")))
        .contains("spoons.csv", "plan.json");
  }

  @Test
  void fitsOnlyWhatIsMissingAndGetsTheSameBytesOnOneThread() throws IOException {
    Path copy = folder.resolve("plan");
    Folders.copy(finished, copy);
    Files.delete(copy.resolve("outcomes/repeat-1-fold-2-hand-29.json"));
    Files.delete(copy.resolve("plan.json"));
    Path kept = copy.resolve("outcomes/repeat-1-fold-1-hand-17.json");
    Object before = Files.getLastModifiedTime(kept);

    Answer.to(command(copy, 0.5, "--threads", 1)).succeeded();

    assertThat(Folders.contents(copy)).isEqualTo(Folders.contents(finished));
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
  }

  @Test
  void stopsAndGoesOn() throws IOException {
    Path out = folder.resolve("plan");
    Files.createDirectories(out);
    Files.copy(finished.resolve("run.json"), out.resolve("run.json"));
    Path fit = out.resolve("outcomes/repeat-1-fold-1-hand-17.json");

    Answer.to(() -> Files.exists(fit), command(out, 0.5)).failed(ExitCode.INTERRUPTED, "Stopped");
    assertThat(out.resolve("plan.json")).doesNotExist();
    Answer.to(command(out, 0.5)).succeeded();

    assertThat(Folders.contents(out)).isEqualTo(Folders.contents(finished));
  }

  @Test
  void answersAnotherTargetFromTheSameFits() throws IOException {
    Path copy = folder.resolve("plan");
    Folders.copy(finished, copy);

    Answer other = Answer.to(() -> true, command(copy, 0.999, "--json"));

    // Nothing is left to fit, so that a user who stops at once still gets the answer.
    assertThat(other.succeeded().out()).contains("\"verdict\" : \"above-ceiling\"");
    assertThat(other.out()).isEqualTo(Files.readString(copy.resolve("plan.json")));
  }

  @Test
  void takesTheScoresOfASheetAndNeedsNoFolder() throws IOException {
    List<Response> responses = DemoItem.generate(100, 1).responses();
    Path unscored =
        DemoTable.write(
            folder.resolve("spoons.csv"), responses.stream().map(DemoTable::unscored).toList());
    Path sheet = folder.resolve("sheet.csv");
    try (TableWriter writer = TableWriter.create(sheet, SheetColumns.ALL)) {
      for (Response response : responses.subList(0, 30)) {
        HandScore score = response.handScore();
        writer.write(
            Arrays.asList(response.id(), "spoons", "", score == null ? null : score.score(), null));
      }
      writer.commit();
    }

    Answer few =
        Answer.to(
                "plan",
                unscored,
                "--scale",
                "0..3",
                "--scores",
                sheet,
                "--target-qwk",
                "0.7",
                "--repeats",
                2)
            .succeeded();

    assertThat(few.out())
        .contains("do not determine a plan", "30 hand-scored responses are too few")
        .doesNotContain("forecast", "Report:");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("spoons.csv", "sheet.csv");
  }

  @Test
  void refusesWhatIsNoTarget() {
    for (String target : List.of("0", "1", "70", "-.5", "NaN")) {
      Answer.to("plan", table, "--scale", "0..3", "--target-qwk=" + target)
          .failed(ExitCode.BAD_INPUT, "between 0 and 1");
    }
    Answer.to("plan", table, "--scale", "0..3").failed(ExitCode.BAD_INPUT, "--target-qwk");
    Answer.to("plan", table, "--scale", "0..3", "--target-qwk", ".7", "--repeats", "1")
        .failed(ExitCode.BAD_INPUT, "at least 2 repeats");
  }

  @Test
  void refusesATableWithTooFewHandScoresAndLeavesNoFolder() {
    Path few = DemoTable.writePartlyScored(folder.resolve("few.csv"), 100, 10);
    Path out = folder.resolve("plan");

    Answer.to("plan", few, "--scale", "0..3", "--target-qwk", ".7", "--out", out)
        .failed(ExitCode.BAD_INPUT, "10 usable hand-scored responses", "at least 20");

    assertThat(out).doesNotExist();
  }

  @Test
  void refusesAFolderOfOtherSettings() throws IOException {
    Path copy = folder.resolve("plan");
    Folders.copy(finished, copy);

    Answer.to(command(copy, 0.5, "--cut-scores", "qwk"))
        .failed(ExitCode.BAD_INPUT, "other settings", "cutScores (matched, now qwk)");
  }
}
