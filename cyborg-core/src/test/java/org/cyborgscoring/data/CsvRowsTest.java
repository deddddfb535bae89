package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cyborgscoring.data.TableFixture.file;
import static org.cyborgscoring.data.TableFixture.rows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
  @TempDir Path folder;

  @Test
  void readsQuotedCellsOfSeveralLines() {
    Path path = file(folder, "a.csv", "id,text\n1,\"one, \"\"two\"\"\nthree\"\n2,four\n");

    assertThat(rows(path))
        .extracting(TableRow::cells)
        .containsExactly(List.of("1", "one, \"two\"\nthree"), List.of("2", "four"));
  }

  @Test
  void namesTheLineOnWhichARowBegins() {
    Path path = file(folder, "a.csv", "id,text\r1,\"one\ntwo\"\r\n\n2,three\n");

    assertThat(rows(path)).extracting(TableRow::line).containsExactly(2L, 5L);
  }

  @Test
  void readsSemicolonsWhereTheHeaderHasNoCommas() {
    Path path = file(folder, "a.csv", "id;text\n1;one, two\n");

    assertThat(rows(path).get(0).cells()).containsExactly("1", "one, two");
  }

  @Test
  void aHeaderWithCommasAndSemicolonsIsDividedByCommas() {
    Path path = file(folder, "a.csv", "id;x,text\n1,2\n");

    assertThat(TableFixture.columns(path)).containsExactly("id;x", "text");
  }

  @Test
  void raggedRowsAreProblems() {
    Path path = file(folder, "a.csv", "id,text,score\n1,x\n2,y,1\n3,z,1,1\n");

    assertThat(rows(path))
        .extracting(TableRow::problem)
        .containsExactly(
            "the row has 2 cells where the header has 3",
            null,
            "the row has 4 cells where the header has 3");
  }

  @Test
  void unclosedQuotationMarkIsRefusedWithTheLineOfItsRow() {
    Path path = file(folder, "a.csv", "id,text\n1,x\n2,\"secret words\n3,y\n");

    assertThatThrownBy(() -> rows(path))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.csv, line 3")
        .hasMessageContaining("never closed")
        .hasMessageNotContaining("secret");
  }

  @Test
  void textAfterAClosingQuotationMarkIsRefusedWithTheLineOfItsRow() {
    Path path = file(folder, "a.csv", "id,text\n1,x\n2,\"secret\"words\n");

    assertThatThrownBy(() -> rows(path))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.csv, line 3")
        .hasMessageContaining("closing quotation mark");
  }

  @Test
  void readsAResponseOfAMegabyte() {
    String megabyte = "word ".repeat(210_000);
    Path path = file(folder, "a.csv", "id,text\n1,\"" + megabyte + "\"\n");

    assertThat(rows(path).get(0).cells().get(1)).hasSize(megabyte.length());
  }
}
