package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FinishedRun.Once.class)
class EngineCommandTest {
  @TempDir Path folder;

  @Test
  void saysWhatAnEngineIs(FinishedRun run) {
    Answer answer = Answer.to("engine", run.engine()).succeeded();

    assertThat(answer.out())
        .containsPattern("item +spoons\n")
        .containsPattern("scale +0\\.\\.3\n")
        .containsPattern("student +ngram-ridge\n")
        .containsPattern("cut scores +-?\\d\\.\\d{3}, \\d\\.\\d{3}, \\d\\.\\d{3}\n")
        .containsPattern("hand scores +20\n")
        .containsPattern("teacher +lsa-gp")
        .containsPattern("made +20\\d\\d-\\d\\d-\\d\\dT")
        .containsPattern("made by +cyborg \\d")
        .containsPattern("qwk +\\d\\.\\d{3}\n");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void refusesATruncatedEngine(FinishedRun run) throws IOException {
    byte[] whole = Files.readAllBytes(run.engine());
    Path file = folder.resolve("engine.cyborg");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertRefused(file, "truncated", run);
  }

  @Test
  void refusesAChangedEngine(FinishedRun run) throws IOException {
    byte[] bytes = Files.readAllBytes(run.engine());
    bytes[bytes.length / 2] ^= 1;
    Path file = folder.resolve("engine.cyborg");
    Files.write(file, bytes);

    assertRefused(file, "is refused", run);
  }

  @Test
  void refusesAForeignZip(FinishedRun run) throws IOException {
    Path file = folder.resolve("engine.cyborg");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("holiday.jpg"));
      zip.write(1);
    }

    assertRefused(file, "no scoring engine", run);
  }

  @Test
  void refusesAText(FinishedRun run) throws IOException {
    Path file = folder.resolve("engine.cyborg");
    Files.writeString(file, "This is no engine, but a text of some length.");

    assertRefused(file, "not a scoring engine", run);
  }

  @Test
  void saysThatThereIsNoEngine(FinishedRun run) {
    assertRefused(folder.resolve("nowhere.cyborg"), "There is no scoring engine", run);
  }

  /** By every command that takes engines; nothing is written. */
  private void assertRefused(Path file, String why, FinishedRun run) {
    Path scores = folder.resolve("scores.csv");
    Answer.to("engine", file).failed(ExitCode.BAD_INPUT, file.toString(), why);
    Answer.to("score", file, run.table(), "--out", scores)
        .failed(ExitCode.BAD_INPUT, file.toString(), why);
    assertThat(scores).doesNotExist();
  }
}
