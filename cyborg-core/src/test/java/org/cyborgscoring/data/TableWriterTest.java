package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cyborgscoring.data.TableFixture.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
  @TempDir Path folder;

  @Test
  void writesCsv() throws IOException {
    assertThat(written(TableFormat.CSV, "a", 1.0, 2L, true, null))
        .isEqualTo("c0,c1,c2,c3,c4\na,1,2,true,\n");
  }

  @Test
  void writesJsonl() throws IOException {
    assertThat(written(TableFormat.JSONL, "a\n", 0.25, 2, true, null, Double.NaN))
        .isEqualTo("{\"c0\":\"a\\n\",\"c1\":0.25,\"c2\":2,\"c3\":true,\"c4\":null,\"c5\":null}\n");
  }

  @Test
  void writesExactNumbersWithAllTheirDigits() throws IOException {
    BigDecimal third = Decimals.exact(-1.0 / 3);
    assertThat(written(TableFormat.CSV, third)).isEqualTo("c0\n-0.3333333333333333\n");
    assertThat(written(TableFormat.JSONL, third)).isEqualTo("{\"c0\":-0.3333333333333333}\n");
  }

  @Test
  void aCellNeverBecomesAFormulaInASpreadsheet() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      String cell = start + "HYPERLINK()";
      assertThat(written(TableFormat.CSV, cell))
          .as(start)
          .matches(text -> text.startsWith("c0\n'" + start) || text.startsWith("c0\n\"'" + start));
    }
  }

  @Test
  void negativeNumbersStayNumbers() throws IOException {
    assertThat(written(TableFormat.CSV, -1, -0.5)).isEqualTo("c0,c1\n-1,-0.5\n");
  }

  @Test
  void jsonlHoldsFormulasAsTheyAre() throws IOException {
    assertThat(written(TableFormat.JSONL, "=1+1")).isEqualTo("{\"c0\":\"=1+1\"}\n");
  }

  @Test
  void writesTheSameInEveryCountry() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(TableFormat.CSV, 1.5, 1234567L)).isEqualTo("c0,c1\n1.5,1234567\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anUncommittedTableLeavesNoTrace() throws IOException {
    Path file = folder.resolve("out.csv");
    try (TableWriter table = TableWriter.create(file, List.of("a"))) {
      table.write(List.of("x"));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesPackedFiles() throws IOException {
    Path file = folder.resolve("out.jsonl.gz");
    try (TableWriter table = TableWriter.create(file, List.of("a"))) {
      table.write(List.of("x"));
      table.commit();
    }
    assertThat(rows(file).get(0).cells()).containsExactly("x");
  }

  @Test
  void refusesFormatsThatCannotHoldEveryText() {
    assertThatThrownBy(() -> TableWriter.create(folder.resolve("out.tsv"), List.of("a")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("csv or jsonl");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesRowsOfAnotherWidthAndCellsOfAnotherKind() throws IOException {
    for (TableFormat format : List.of(TableFormat.CSV, TableFormat.JSONL)) {
      try (TableWriter table =
          TableWriter.to(new ByteArrayOutputStream(), format, List.of("a", "b"))) {
        assertThatThrownBy(() -> table.write(List.of("x")))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.write(List.of("x", List.of())))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void listsProblems() throws IOException {
    Path file = folder.resolve("problems.csv");
    ProblemsFile.write(
        file,
        List.of(
            new RowProblem(Path.of("t.csv"), 3, "score", "the score is not a number"),
            new RowProblem(Path.of("t.csv"), 4, null, "no row")));

    assertThat(Files.readString(file))
        .isEqualTo(
            "file,line,column,reason\nt.csv,3,score,the score is not a number\nt.csv,4,,no row\n");
  }

  private static String written(TableFormat format, @Nullable Object... cells) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      columns.add("c" + i);
    }
    try (TableWriter table = TableWriter.to(stream, format, columns)) {
      table.write(Arrays.asList(cells));
      table.commit();
    }
    return stream.toString(StandardCharsets.UTF_8);
  }
}
