package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedRunTest {
  private static final Map<String, String> SETTINGS = Map.of("seed", "1");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir private Path parent;

  @Test
  void leavesNoTraceOfAFolderThatWasNotThere() throws IOException {
    Path path = parent.resolve("run");

    beginAndAbandon(path, SETTINGS);

    assertThat(path).doesNotExist();
  }

  @Test
  void leavesAFolderAsItWas() throws IOException {
    Path path = Files.createDirectory(parent.resolve("run"));
    Path kept = Files.writeString(path.resolve(".gitkeep"), "");

    beginAndAbandon(path, SETTINGS);

    try (var left = Files.list(path)) {
      assertThat(left).containsExactly(kept);
    }
  }

  @Test
  void givesTheFolderToOtherSettings() throws IOException {
    Path path = parent.resolve("run");
    beginAndAbandon(path, SETTINGS);

    try (RunFolder folder = RunFolder.open(path, Map.of("seed", "2"), NOW)) {
      assertThat(folder.settings()).containsEntry("seed", "2");
    }
  }

  @Test
  void keepsARunThatWasResumed() throws IOException {
    Path path = parent.resolve("run");
    RunFolder.open(path, SETTINGS, NOW).close();

    beginAndAbandon(path, SETTINGS);

    assertThat(path.resolve("run.json")).exists();
    assertThat(path.resolve("outcomes/teacher.json")).exists();
  }

  private static void beginAndAbandon(Path path, Map<String, String> settings) throws IOException {
    try (RunFolder folder = RunFolder.open(path, settings, NOW)) {
      Files.createDirectories(folder.file("outcomes"));
      Files.writeString(folder.file("outcomes").resolve("teacher.json"), "{}");
      folder.abandon();
    }
  }
}
