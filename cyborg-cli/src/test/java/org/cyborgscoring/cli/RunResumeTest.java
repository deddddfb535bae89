package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FinishedRun.Once.class)
class RunResumeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "engine.cyborg",
        "evaluation.json,cyborg.csv,split.csv,predictions.csv,problems.csv",
        "report.html,provenance.json",
        "outcomes/teacher.json",
        "outcomes/student-cyborg.json,engine.cyborg",
        "outcomes/student-hand.json,outcomes/student-all.json"
      })
  void makesWhatIsMissingByteForByte(String missing, FinishedRun run) throws IOException {
    Path copy = folder.resolve("run");
    Folders.copy(run.folder(), copy);
    for (String name : missing.split(",", -1)) {
      Files.delete(copy.resolve(name));
    }

    Answer.to(run.commandFor(copy)).succeeded();

    assertSameBytes(copy, run);
  }

  @Test
  void givesTheSameBytesOnOneThread(FinishedRun run) throws IOException {
    Path other = run.begunIn(folder.resolve("run"));

    Answer.to(run.commandFor(other, "--threads", 1)).succeeded();

    assertSameBytes(other, run);
  }

  @Test
  void stopsInAnOrderlyWayAndGoesOnWhereItWas(FinishedRun run) throws IOException {
    Path other = run.begunIn(folder.resolve("run"));
    BooleanSupplier afterTheFirstFit =
        () -> Files.exists(other.resolve("outcomes/student-hand.json"));

    Answer.to(afterTheFirstFit, run.commandFor(other))
        .failed(ExitCode.INTERRUPTED, "Stopped", "same command");

    Map<String, String> left = Folders.contents(other);
    assertThat(left)
        .containsKeys("run.json", "outcomes/student-hand.json")
        .doesNotContainKeys("engine.cyborg", "evaluation.json", "report.html", "provenance.json");
    assertThat(left.keySet()).noneMatch(name -> name.contains("/.") || name.startsWith("."));
    Answer.to(run.commandFor(other)).succeeded();
    assertSameBytes(other, run);
  }

  @Test
  void leavesNothingButItsSettingsWhenStoppedAtOnce() throws IOException {
    Path table = DemoTable.write(folder.resolve("spoons.csv"), 120);
    Path out = folder.resolve("run");

    Answer.to(() -> true, "run", table, "--scale", "0..3", "--out", out)
        .failed(ExitCode.INTERRUPTED, "Stopped");

    assertThat(Folders.contents(out).keySet()).containsOnly("run.json", "problems.csv");
  }

  @Test
  void saysWhichOutcomeIsDamaged(FinishedRun run) throws IOException {
    Path copy = folder.resolve("run");
    Folders.copy(run.folder(), copy);
    Files.writeString(copy.resolve("outcomes/teacher.json"), "{\"cutScores\":[1");

    Answer.to(run.commandFor(copy))
        .failed(ExitCode.BAD_INPUT, "teacher.json is damaged", "delete it");

    assertThat(copy.resolve("outcomes/student-all.json")).exists();
  }

  @Test
  void refusesOtherSettingsAndSaysWhichDiffer(FinishedRun run) throws IOException {
    Path copy = folder.resolve("run");
    Folders.copy(run.folder(), copy);

    Answer.to(run.commandFor(copy, "--seed", 2, "--cut-scores", "qwk"))
        .failed(
            ExitCode.BAD_INPUT,
            "other settings",
            "seed (1, now 2)",
            "cutScores (matched, now qwk)",
            "another folder");

    assertSameBytes(copy, run);
  }

  @Test
  void refusesOtherResponses(FinishedRun run) throws IOException {
    Path copy = folder.resolve("run");
    Folders.copy(run.folder(), copy);
    Path shorter = DemoTable.write(folder.resolve("spoons.csv"), 250);

    Answer.to("run", shorter, "--scale", "0..3", "--group", "language_background", "--out", copy)
        .failed(ExitCode.BAD_INPUT, "other settings", "responses (");
  }

  private static void assertSameBytes(Path folder, FinishedRun run) {
    Map<String, String> expected = Folders.contents(run.folder());
    Map<String, String> actual = Folders.contents(folder);
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    List<String> different =
        expected.entrySet().stream()
            .filter(file -> !file.getValue().equals(actual.get(file.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(different).isEmpty();
  }
}
