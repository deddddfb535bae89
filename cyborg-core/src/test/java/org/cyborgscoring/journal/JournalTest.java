package org.cyborgscoring.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;

  /** A label as a Teacher may keep it. */
  record Label(int score, List<Double> probabilities) {}

  @Test
  void givesBackWhatItWasGiven() {
    Label label = new Label(2, List.of(0.1, 0.2, 0.7));
    try (Journal<Label> journal = open()) {
      journal.add(key(1), label);
    }
    try (Journal<Label> journal = open()) {
      assertThat(journal.find(key(1))).contains(label);
      assertThat(journal.find(key(2))).isEmpty();
      assertThat(journal.droppedTornLine()).isFalse();
    }
  }

  @Test
  void tellsModelsAdaptersPromptsAndSamplesApart() {
    LabelKey key = new LabelKey("r", "p", "m", "", 0);
    try (Journal<Label> journal = open()) {
      journal.add(key, new Label(1, List.of()));
      assertThat(journal.find(new LabelKey("r", "p", "m", "a", 0))).isEmpty();
      assertThat(journal.find(new LabelKey("r", "p", "n", "", 0))).isEmpty();
      assertThat(journal.find(new LabelKey("r", "q", "m", "", 0))).isEmpty();
      assertThat(journal.find(new LabelKey("r", "p", "m", "", 1))).isEmpty();
    }
  }

  @Test
  void survivesBeingCutAtEveryByte() throws IOException {
    try (Journal<Label> journal = open()) {
      journal.add(key(1), new Label(1, List.of(0.5)));
      journal.add(key(2), new Label(2, List.of(0.25)));
    }
    byte[] whole = Files.readAllBytes(file());
    int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      try (Journal<Label> journal = open()) {
        assertThat(journal.size()).isEqualTo(length < first ? 0 : 1);
        assertThat(journal.droppedTornLine()).isEqualTo(length != 0 && length != first);
        if (length < first) {
          journal.add(key(1), new Label(1, List.of(0.5)));
        }
        journal.add(key(2), new Label(2, List.of(0.25)));
      }
      assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }
  }

  @Test
  void namesALineThatWasChanged() throws IOException {
    try (Journal<Label> journal = open()) {
      journal.add(key(1), new Label(1, List.of()));
      journal.add(key(2), new Label(2, List.of()));
    }
    Files.writeString(file(), Files.readString(file()).replace("\"score\":1", "\"score\":3"));
    assertThatThrownBy(this::open)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("labels.jsonl, line 1")
        .hasMessageContaining("Delete that line");
  }

  @Test
  void turnsASecondUserAway() {
    Journal<Label> first = open();
    assertThatThrownBy(this::open)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("in use by another run");
    first.close();
    open().close();
  }

  @Test
  void saysThatItCannotBeWrittenBeforeAnythingIsAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Journal.open(file.resolve("labels.jsonl"), Label.class))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining("Nothing was asked for yet");
  }

  @Test
  void refusesToBePaidTwice() {
    try (Journal<Label> journal = open()) {
      journal.add(key(1), new Label(1, List.of()));
      assertThatThrownBy(() -> journal.add(key(1), new Label(1, List.of())))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void paidWorkIsKnownByWhatStandsInItsFolder() throws IOException {
    assertThat(PaidWork.standsIn(folder)).isFalse();
    try (Journal<Label> journal =
        Journal.open(PaidWork.in(folder).resolve("labels.jsonl"), Label.class)) {
      assertThat(PaidWork.standsIn(folder)).isFalse();
      journal.add(key(1), new Label(1, List.of()));
    }
    assertThat(PaidWork.standsIn(folder)).isTrue();
  }

  private Path file() {
    return folder.resolve("labels.jsonl");
  }

  private Journal<Label> open() {
    return Journal.open(file(), Label.class);
  }

  private static LabelKey key(int response) {
    return new LabelKey("response" + response, "prompt", "model", "", 0);
  }
}
