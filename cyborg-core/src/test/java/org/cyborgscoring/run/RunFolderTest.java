package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.RunContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final Map<String, String> SETTINGS = Map.of("seed", "1", "sampling", "diverse");
  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00.123Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir private Path parent;
  private Path path;

  @BeforeEach
  void choosePath() {
    path = parent.resolve("runs").resolve("first");
  }

  @Test
  void aNewRunNotesItsSettingsAndItsStart() throws IOException {
    try (RunFolder folder = RunFolder.open(path, SETTINGS, MONDAY)) {
      assertThat(folder.settings()).isEqualTo(SETTINGS);
      assertThat(folder.started()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
      assertThat(folder.file("evaluation.json")).isEqualTo(path.resolve("evaluation.json"));
    }
    assertThat(Files.readString(path.resolve("run.json")))
        .isEqualTo(
            """
            {
              "settings" : {
                "sampling" : "diverse",
                "seed" : "1"
              },
              "started" : "2026-03-02T10:00:00Z"
            }
            """);
  }

  @Test
  void whatWasPaidForIsNotTakenBack() throws IOException {
    try (RunFolder folder = RunFolder.open(path, SETTINGS, MONDAY)) {
      AtomicFile.writeString(path.resolve("work").resolve("paid").resolve("answers.jsonl"), "{}\n");
      folder.abandon();
    }
    assertThat(path.resolve("work").resolve("paid").resolve("answers.jsonl")).exists();
    RunFolder.open(path, SETTINGS, TUESDAY).close();
  }

  @Test
  void theSameSettingsComeBackToTheRunAsItWasStarted() throws IOException {
    RunFolder.open(path, SETTINGS, MONDAY).close();
    String before = Files.readString(path.resolve("run.json"));

    try (RunFolder folder = RunFolder.open(path, SETTINGS, TUESDAY)) {
      assertThat(folder.started()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
      assertThat(folder.settings()).isEqualTo(SETTINGS);
    }
    assertThat(path.resolve("run.json")).hasContent(before);
  }

  @Test
  void otherSettingsAreTurnedAwayWithTheDifferences() throws IOException {
    RunFolder.open(path, SETTINGS, MONDAY).close();

    assertThatThrownBy(
            () -> RunFolder.open(path, Map.of("seed", "2", "teacher", "lsa-gp"), TUESDAY))
        .isInstanceOf(InputException.class)
        .hasMessage(
            path
                + " holds a run with other settings: sampling (diverse, now nothing), seed (1, now"
                + " 2), teacher (nothing, now lsa-gp). Give --out another folder, or delete this"
                + " one.");
    RunFolder.open(path, SETTINGS, TUESDAY).close();
  }

  @Test
  void aFolderOfOtherThingsIsLeftAlone() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("thesis.docx"), "three years of work");

    assertThatThrownBy(() -> RunFolder.open(path, SETTINGS, MONDAY))
        .isInstanceOf(InputException.class)
        .hasMessage(path + " is not empty and holds no run; give --out a new folder.");
    assertThat(path.toFile().list()).containsExactly("thesis.docx");
  }

  @Test
  void anEmptyFolderWillDoAndSoWillOneOfARunKilledAtItsVeryStart() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve(".lock"), "");
    Files.writeString(path.resolve(".run.json.8c1d"), "{");

    RunFolder.open(path, SETTINGS, MONDAY).close();

    assertThat(path.resolve("run.json")).exists();
  }

  @Test
  void clearsWhatAKilledRunLeftUnfinished() throws IOException {
    RunFolder.open(path, SETTINGS, MONDAY).close();
    Path outcomes = Files.createDirectories(path.resolve("outcomes"));
    Files.writeString(AtomicFile.temporary(outcomes.resolve("teacher.json")), "[");
    Path spool = Files.createDirectory(AtomicFile.temporary(path.resolve("engine.cyborg")));
    Files.writeString(spool.resolve("manifest.json"), "{");
    Files.writeString(outcomes.resolve("student-hand.json"), "{}");

    RunFolder.open(path, SETTINGS, TUESDAY).close();

    assertThat(path.toFile().list()).containsExactlyInAnyOrder(".lock", "outcomes", "run.json");
    assertThat(outcomes.toFile().list()).containsExactly("student-hand.json");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.createDirectories(parent.resolve("runs"));
    Files.writeString(path, "text");

    assertThatThrownBy(() -> RunFolder.open(path, SETTINGS, MONDAY))
        .isInstanceOf(InputException.class)
        .hasMessage(path + " is a file; give --out a folder.");
  }

  @Test
  void oneRunAtATimeWorksInAFolder() throws IOException {
    try (RunFolder folder = RunFolder.open(path, SETTINGS, MONDAY)) {
      assertThatThrownBy(() -> RunFolder.open(folder.path(), SETTINGS, MONDAY))
          .isInstanceOf(InputException.class)
          .hasMessage(
              "Another process is working in " + path + "; wait for it, or give another --out.");
    }
    RunFolder.open(path, SETTINGS, MONDAY).close();
  }

  @Test
  void afterARefusalTheFolderIsFree() throws IOException {
    RunFolder.open(path, SETTINGS, MONDAY).close();
    assertThatThrownBy(() -> RunFolder.open(path, Map.of(), MONDAY))
        .isInstanceOf(InputException.class);

    RunFolder.open(path, SETTINGS, MONDAY).close();
  }

  @Test
  void saysWhichFileIsDamaged() throws IOException {
    Files.createDirectories(path);
    Path file = path.resolve("run.json");
    for (String damaged :
        new String[] {
          "",
          "{",
          "null",
          "{}",
          "[]",
          "{\"settings\":null,\"started\":\"2026-03-02T10:00:00Z\"}",
          "{\"settings\":{},\"started\":\"Monday\"}",
          "{\"settings\":{},\"started\":\"2026-03-02T10:00:00Z\",\"more\":1}",
          "{\"settings\":{},\"started\":\"2026-03-02T10:00:00Z\"} rest"
        }) {
      Files.writeString(file, damaged);
      assertThatThrownBy(() -> RunFolder.open(path, SETTINGS, MONDAY))
          .as(damaged)
          .isInstanceOf(InputException.class)
          .hasMessage(file + " is damaged; delete the folder and run again.");
    }
    Files.write(file, new byte[] {'{', '"', (byte) 0xff, '"', '}'});
    assertThatThrownBy(() -> RunFolder.open(path, SETTINGS, MONDAY))
        .isInstanceOf(InputException.class);
  }

  @Test
  void whenAllIsDoneFoldersOfWorkGoAndItsFilesStay() throws IOException {
    try (RunFolder folder = RunFolder.open(path, SETTINGS, MONDAY)) {
      Path work = folder.working(RunContext.withSeed(1)).workFolder();
      Files.createDirectories(work.resolve("checkpoint"));
      Files.writeString(work.resolve("checkpoint").resolve("state.json"), "{}");
      Files.writeString(work.resolve("journal.jsonl"), "{}");

      folder.clearWork();

      assertThat(work.resolve("checkpoint")).doesNotExist();
      assertThat(work.resolve("journal.jsonl")).exists();
    }
  }

  @Test
  void aFolderOfWorkWithoutFilesGoesWhole() throws IOException {
    try (RunFolder folder = RunFolder.open(path, SETTINGS, MONDAY)) {
      Path work = folder.working(RunContext.withSeed(1)).workFolder();
      Files.createDirectories(work.resolve("checkpoint"));

      folder.clearWork();

      assertThat(work).doesNotExist();
    }
  }

  @Test
  void anAbandonedRunLeavesNoEmptyFoldersForItsWork() throws IOException {
    try (RunFolder folder = RunFolder.open(path, SETTINGS, MONDAY)) {
      Path work = folder.working(RunContext.withSeed(1)).workFolder();
      Files.createDirectories(work.resolve("student").resolve("fold-1"));

      folder.abandon();

      assertThat(path).doesNotExist();
    }
  }

  @Test
  void anAbandonedRunKeepsWhatItsWorkHasLeft() throws IOException {
    try (RunFolder folder = RunFolder.open(path, SETTINGS, MONDAY)) {
      Path work = folder.working(RunContext.withSeed(1)).workFolder();
      Files.createDirectories(work);
      Files.writeString(work.resolve("journal.jsonl"), "{}");

      folder.abandon();

      assertThat(work.resolve("journal.jsonl")).exists();
      assertThat(path.resolve("run.json")).exists();
    }
  }
}
