package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cyborgscoring.data.FolderTree;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.screening.ConditionScreen;
import org.cyborgscoring.screening.ScreenSettings;
import org.cyborgscoring.screening.Screening;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.FitLog;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is stopped anywhere ends with the bytes of one that was not. */
class RunJobTest {
  @TempDir private Path parent;
  private FitLog log;

  @BeforeEach
  void beginLog() throws IOException {
    log = FitLog.in(parent.resolve("work"));
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 30})
  void whateverOutcomeIsMissingTheFilesAreTheSame(int scored) throws IOException {
    ResponseSet responses = MarkedItem.partlyScored(120, scored);
    Path run = parent.resolve("run");
    execute(run, responses, log.run(1));
    Map<String, String> unbroken = files(run);
    assertThat(unbroken.keySet())
        .contains("cyborg.csv", "engine.cyborg", "evaluation.json", "predictions.csv", "split.csv");

    for (Path outcome : outcomes(run)) {
      Files.delete(outcome);
      execute(run, responses, log.run(1));
      assertThat(files(run)).as(outcome.getFileName().toString()).isEqualTo(unbroken);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 30})
  void stoppedBeforeAnyFitItEndsTheSame(int scored) throws IOException {
    ResponseSet responses = MarkedItem.partlyScored(120, scored);
    execute(parent.resolve("unbroken"), responses, log.run(1));
    Path run = parent.resolve("run");

    for (int checks = 0; checks < 400; checks++) {
      int allowed = checks;
      AtomicInteger asked = new AtomicInteger();
      RunContext impatient = log.run(1, 1, () -> asked.incrementAndGet() > allowed);
      try {
        execute(run, responses, impatient);
        break;
      } catch (CancellationException e) {
        assertThat(run.resolve("evaluation.json")).doesNotExist();
      }
    }

    assertThat(files(run)).isEqualTo(files(parent.resolve("unbroken")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"engine.cyborg", "work/engine-student"})
  void theStudentOfTheEngineIsNotFittedAgain(String missing) throws IOException {
    ResponseSet responses = MarkedItem.responses(120);
    Path run = parent.resolve("run");
    execute(run, responses, log.run(1));
    FitLog again = FitLog.in(run.resolve("work"));
    byte[] engine = Files.readAllBytes(run.resolve("engine.cyborg"));
    FolderTree.delete(run.resolve(missing));

    execute(run, responses, log.run(1));

    assertThat(again.fits()).isEmpty();
    assertThat(run.resolve("engine.cyborg")).hasBinaryContent(engine);
  }

  @Test
  void aStoppedRunLeavesNoResult() {
    Path run = parent.resolve("run");

    assertThatThrownBy(() -> execute(run, MarkedItem.responses(120), log.run(1, 1, () -> true)))
        .isInstanceOf(CancellationException.class);
    assertThat(run.toFile().list()).containsExactlyInAnyOrder("run.json", ".lock");
  }

  private static void execute(Path path, ResponseSet responses, RunContext run) throws IOException {
    ConditionScreen screen = ConditionScreen.learn(responses, ScreenSettings.DEFAULT);
    Instant start = Instant.parse("2026-03-02T10:00:00Z");
    try (RunFolder folder = RunFolder.open(path, Designs.MARKS.settings(), start)) {
      var unused =
          new RunJob(folder, Designs.MARKS, run, EvaluationSettings.DEFAULT.withResamples(4), true)
              .execute(Screening.of(responses, screen), screen);
    }
  }

  private static List<Path> outcomes(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("outcomes"))) {
      return files.sorted().toList();
    }
  }

  /** The hash of every file, whose bytes must all be the same. */
  private static Map<String, String> files(Path run) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(run.relativize(file).toString(), FileHash.of(file));
      }
    }
    return hashes;
  }
}
