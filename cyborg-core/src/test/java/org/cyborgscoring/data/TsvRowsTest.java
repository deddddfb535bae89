package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cyborgscoring.data.TableFixture.file;
import static org.cyborgscoring.data.TableFixture.rows;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvRowsTest {
  @TempDir Path folder;

  @Test
  void unwrapsACellThatIsQuotedAsAWhole() {
    assertThat(cells("1\t\"he said \"\"no\"\" twice\"\t2"))
        .containsExactly("1", "he said \"no\" twice", "2");
  }

  @Test
  void quotationMarksThatQuoteNoCellAreText() {
    assertThat(cells("1\t\"yes\" he said\t2")).containsExactly("1", "\"yes\" he said", "2");
    assertThat(cells("1\t\"yes\" or \"no\"\t2")).containsExactly("1", "\"yes\" or \"no\"", "2");
    assertThat(cells("1\tsay \"\"\t2")).containsExactly("1", "say \"\"", "2");
    assertThat(cells("1\t\"\t2")).containsExactly("1", "\"", "2");
    assertThat(cells("1\t\"\"\t2")).containsExactly("1", "", "2");
  }

  @Test
  void unbalancedQuotationMarkSwallowsNoRows() {
    Path path =
        file(folder, "a.tsv", "id\ttext\tscore\n1\t\"open\t1\n2\tplain\t2\n3\t\"sound\"\t3\n");

    assertThat(rows(path))
        .extracting(TableRow::cells)
        .containsExactly(
            List.of("1", "\"open", "1"), List.of("2", "plain", "2"), List.of("3", "sound", "3"));
  }

  @Test
  void unbalancedQuotationMarkInTheLastCellSwallowsNoRows() {
    Path path = file(folder, "a.tsv", "id\ttext\n1\t\"open\n2\tclosing\"\n3\tx\n");

    assertThat(rows(path))
        .extracting(TableRow::cells)
        .containsExactly(List.of("1", "\"open"), List.of("2", "closing\""), List.of("3", "x"));
  }

  @Test
  void readsQuotedCellsOfSeveralLinesAsSpreadsheetsWriteThem() {
    Path path =
        file(
            folder,
            "a.tsv",
            "id\ttext\tscore\r\n1\t\"one\n\n\"\"two\"\"\r\nthree\"\t1\r\n2\tfour\t2\r\n");

    assertThat(rows(path))
        .extracting(TableRow::cells)
        .containsExactly(List.of("1", "one\n\n\"two\"\nthree", "1"), List.of("2", "four", "2"));
    assertThat(rows(path)).extracting(TableRow::line).containsExactly(2L, 6L);
  }

  @Test
  void readsAQuotedLastCellOfSeveralLines() {
    Path path = file(folder, "a.tsv", "id\ttext\n1\t\"one\ntwo\"\n2\tthree\n");

    assertThat(rows(path))
        .extracting(TableRow::cells)
        .containsExactly(List.of("1", "one\ntwo"), List.of("2", "three"));
  }

  @Test
  void readsATabInsideAQuotedCell() {
    assertThat(cells("1\t\"one\ttwo\"\t2")).containsExactly("1", "one\ttwo", "2");
  }

  @Test
  void raggedRowsAreProblems() {
    Path path = file(folder, "a.tsv", "id\ttext\tscore\n1\tx\n2\ty\t1\n");

    assertThat(rows(path).get(0).problem()).isEqualTo("the row has 2 cells where the header has 3");
    assertThat(rows(path).get(1).problem()).isNull();
  }

  @Test
  void aQuoteThatOpensARaggedRowSwallowsNoRows() {
    Path path = file(folder, "a.tsv", "id\ttext\tscore\n1\t\"x\n2\ty\t1\n3\tz\"\t1\n");

    assertThat(rows(path)).hasSize(3);
    assertThat(rows(path).get(0).problem()).isNotNull();
  }

  @Test
  void plainTsvLeavesEveryQuotationMark() {
    Path path = file(folder, "a.tsv", "id\ttext\n1\t\"quoted\"\n2\t\"one\n");

    assertThat(rows(path, TableFormat.PLAIN_TSV))
        .extracting(row -> row.cells().get(1))
        .containsExactly("\"quoted\"", "\"one");
  }

  @Test
  void emptyLinesAreNoRows() {
    Path path = file(folder, "a.tsv", "\nid\ttext\n\n1\tx\r\n\r\n");

    assertThat(rows(path)).singleElement().extracting(TableRow::line).isEqualTo(4L);
  }

  @Property(tries = 200)
  void mixedLineEndsAndUnbalancedQuotationMarksLoseNoRow(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int size) throws Exception {
    String[] ends = {"\n", "\r\n", "\r"};
    String[] texts = {"plain", "\"open", "close\"", "\"whole\"", "a \" b", "\"\"\"", ""};
    StringBuilder table = new StringBuilder("id\ttext\tscore\n");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add("r" + i);
      table.append("r").append(i).append('\t').append(texts[random.nextInt(texts.length)]);
      table.append("\t1").append(ends[random.nextInt(ends.length)]);
    }
    try (Lines lines = new Lines(Path.of("x"), new StringReader(table.toString()));
        TsvRows rows = TsvRows.of(lines, true)) {
      List<String> read = new ArrayList<>();
      for (TableRow row = rows.next(); row != null; row = rows.next()) {
        assertThat(row.problem()).isNull();
        read.add(row.cells().get(0));
      }
      assertThat(read).isEqualTo(ids);
    }
  }

  private List<String> cells(String row) {
    Path path = file(folder, "cells.tsv", "id\ttext\tscore\n" + row + "\n");
    return rows(path).get(0).cells();
  }
}
