package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {
  @TempDir Path folder;

  @Test
  void readsTheFirstSheet() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "id", "score ", "note");
              row(sheet, 1, "a", "2", "x");
              row(sheet, 2, "b", "3", "");
            });

    assertThat(TableFixture.columns(file)).containsExactly("id", "score", "note");
    assertThat(TableFixture.rows(file))
        .extracting(TableRow::line, TableRow::problem)
        .containsExactly(tuple(2L, null), tuple(3L, null));
    assertThat(TableFixture.rows(file).get(1).cells()).containsExactly("b", "3", null);
  }

  @Test
  void givesNumbersAsTheUserSeesThem() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "number");
              List.of(3.0000000000000004, 0.1 + 0.2, 2.5, 1e-7, 12345678901.0, -4.0)
                  .forEach(number -> sheet.value(row(sheet), 0, number));
            });

    assertThat(TableFixture.rows(file))
        .extracting(row -> row.cells().get(0))
        .containsExactly("3", "0.3", "2.5", "0.0000001", "12345678901", "-4");
  }

  @Test
  void givesDatesAndTruthsAsTexts() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "date", "time", "truth");
              sheet.value(1, 0, LocalDate.of(2026, 11, 22));
              sheet.style(1, 0).format("yyyy-mm-dd").set();
              sheet.value(1, 1, LocalDateTime.of(2026, 11, 22, 10, 30));
              sheet.style(1, 1).format("dd.mm.yyyy hh:mm").set();
              sheet.value(1, 2, true);
            });

    assertThat(TableFixture.rows(file).get(0).cells())
        .containsExactly("2026-11-22", "2026-11-22T10:30", "TRUE");
  }

  @Test
  void passesOverEmptyRowsAndNumbersRowsAsTheSheetDoes() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 2, "id", "score");
              row(sheet, 6, "a", "1");
            });

    assertThat(TableFixture.columns(file)).containsExactly("id", "score");
    assertThat(TableFixture.rows(file)).extracting(TableRow::line).containsExactly(7L);
  }

  @Test
  void aCellBeyondTheColumnsIsAProblem() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "id", "score");
              row(sheet, 1, "a", "1", "stray");
              row(sheet, 2, "b");
            });

    List<TableRow> rows = TableFixture.rows(file);

    assertThat(rows.get(0).problem()).contains("right of the last column");
    assertThat(rows.get(1).cells()).containsExactly("b", null);
  }

  @Test
  void findsASheetByItsName() throws IOException {
    Path file = folder.resolve("two.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      row(workbook.newWorksheet("notes"), 0, "nothing");
      row(workbook.newWorksheet("scores"), 0, "id", "score");
    }

    try (Table table = Table.open(file, TableFormat.XLSX, "scores")) {
      assertThat(table.columns()).containsExactly("id", "score");
    }
    assertThatThrownBy(() -> Table.open(file, TableFormat.XLSX, "points"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no sheet 'points'; there is: notes, scores");
  }

  @Test
  void anEmptySheetHasNoColumns() throws IOException {
    assertThat(TableFixture.columns(workbook(sheet -> {}))).isEmpty();
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    Path text = TableFixture.file(folder, "text.xlsx", "id,score\na,1\n");
    Path archive = zip("archive.xlsx", "readme.txt", "nothing");
    Path broken = workbook(sheet -> row(sheet, 0, "id"));
    Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0});

    for (Path file : List.of(text, archive, broken)) {
      assertThatThrownBy(() -> Table.open(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(file + " is damaged or no workbook");
    }
    assertThatThrownBy(() -> Table.open(folder.resolve("none.xlsx")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file");
  }

  @Test
  void refusesAnArchiveThatUnpacksToTooMuch() throws IOException {
    Path bomb = zip("bomb.xlsx", "xl/sharedStrings.xml", " ".repeat(10_000));
    Path sheet = zip("sheet.xlsx", "xl/worksheets/sheet1.xml", " ".repeat(10_000));
    XlsxLimits limits = new XlsxLimits(10, 20_000, 5_000);

    assertThatThrownBy(() -> limits.check(bomb))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unpacks to more");
    limits.check(sheet);
    assertThatThrownBy(() -> new XlsxLimits(0, 20_000, 20_000).check(sheet))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("more than 0 parts");
  }

  private Path workbook(Consumer<Worksheet> content) throws IOException {
    Path file = folder.resolve("table.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook.newWorksheet("Sheet1"));
    }
    return file;
  }

  private Path zip(String name, String entry, String content) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheet.value(row, i, cells[i]);
      }
    }
  }

  /** The first row whose first cell is empty. */
  private static int row(Worksheet sheet) {
    int row = 0;
    while (sheet.value(row, 0) != null) {
      row++;
    }
    return row;
  }
}
