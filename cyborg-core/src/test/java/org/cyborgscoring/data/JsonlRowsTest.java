package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cyborgscoring.data.TableFixture.file;
import static org.cyborgscoring.data.TableFixture.rows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlRowsTest {
  @TempDir Path folder;

  @Test
  void readsTextsNumbersAndBooleansAsTheyAreWritten() {
    Path path =
        file(folder, "a.jsonl", "{\"id\":7,\"text\":\"one\\ntwo\",\"x\":2.50,\"y\":true}\n");

    assertThat(rows(path).get(0).cells()).containsExactly("7", "one\ntwo", "2.50", "true");
  }

  @Test
  void columnsAreTheNamesOfAllObjects() {
    Path path = file(folder, "a.jsonl", "{\"id\":1}\n\n{\"score\":2,\"id\":3}\n");

    assertThat(TableFixture.columns(path)).containsExactly("id", "score");
    assertThat(rows(path).get(0).cells()).containsExactly("1", null);
    assertThat(rows(path).get(1).cells()).containsExactly("3", "2");
    assertThat(rows(path)).extracting(TableRow::line).containsExactly(1L, 3L);
  }

  @Test
  void nullListsAndObjectsAreNoCells() {
    Path path = file(folder, "a.jsonl", "{\"a\":null,\"b\":[1,{}],\"c\":{\"d\":1},\"e\":1}\n");

    assertThat(rows(path).get(0).cells()).containsExactly(null, null, null, "1");
  }

  @Test
  void linesThatAreNoObjectsAreProblems() {
    Path path =
        file(folder, "a.jsonl", "{\"id\":1}\n{\"id\":\n[1]\n{\"id\":2}{\"id\":3}\n{\"id\":4}");

    assertThat(rows(path))
        .extracting(TableRow::problem)
        .containsExactly(
            null,
            "the line is not a JSON object",
            "the line is not a JSON object",
            "the line is not a JSON object",
            null);
  }

  @Test
  void aFileWithoutObjectsIsRefused() {
    Path path = file(folder, "a.jsonl", "[\n1\n]\n");

    assertThatThrownBy(() -> rows(path))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one object on each line");
  }

  @Test
  void readsAResponseOfAMegabyte() {
    String megabyte = "word ".repeat(210_000);
    Path path = file(folder, "a.jsonl", "{\"id\":1,\"text\":\"" + megabyte + "\"}\n");

    assertThat(rows(path).get(0).cells().get(1)).hasSize(megabyte.length());
  }
}
