package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a process of their own, ended from outside at the earliest moment there is to resume. */
@ExtendWith(FinishedRun.Once.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to end a process with")
class KilledRunTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void resumesAfterItsProcessWasKilled(FinishedRun run) throws Exception {
    Path out = run.begunIn(folder.resolve("run"));
    Process process = start(run.commandFor(out));
    awaitFirstOutcome(out, process);

    process.destroyForcibly();

    assertThat(exitCode(process)).isEqualTo(128 + 9);
    assertThat(out.resolve("evaluation.json")).doesNotExist();
    Answer.to(run.commandFor(out)).succeeded();
    assertThat(visible(out)).isEqualTo(visible(run.folder()));
  }

  @Test
  void putsItsTemporaryFilesAwayOnASignal(FinishedRun run) throws Exception {
    Path out = run.begunIn(folder.resolve("run"));
    Process process = start(run.commandFor(out));
    awaitFirstOutcome(out, process);

    process.destroy();

    assertThat(exitCode(process)).isEqualTo(128 + 15);
    assertThat(Files.readString(folder.resolve("err.txt")))
        .contains("Stopping ...", "cyborg: Stopped. Nothing is half written");
    assertThat(Folders.contents(out)).isEqualTo(visible(out)).doesNotContainKey("evaluation.json");
  }

  private Process start(Object[] command) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.add("-Xmx1g");
    arguments.add("-cp");
    arguments.add(System.getProperty("java.class.path"));
    arguments.add(Main.class.getName());
    Arrays.stream(command).map(String::valueOf).forEach(arguments::add);
    File err = folder.resolve("err.txt").toFile();
    return new ProcessBuilder(arguments)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err)
        .start();
  }

  private void awaitFirstOutcome(Path out, Process process) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Path outcome = out.resolve("outcomes/student-hand.json");
    while (!Files.exists(outcome)) {
      assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
          .as(() -> "ended by itself: " + read(folder.resolve("err.txt")))
          .isFalse();
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** What is not hidden; who is killed cannot put its temporary files away. */
  private static Map<String, String> visible(Path folder) {
    Map<String, String> visible = new TreeMap<>(Folders.contents(folder));
    visible.keySet().removeIf(name -> name.contains("/.") || name.startsWith("."));
    return visible;
  }
}
