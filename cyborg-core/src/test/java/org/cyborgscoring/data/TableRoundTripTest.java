package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written comes back as it was, whatever the texts hold. */
class TableRoundTripTest {

  @Property(tries = 150)
  void csvGivesBackWhatWasWritten(@ForAll("tables") List<List<String>> rows) throws IOException {
    assertThat(writtenAndRead(rows, ".csv")).isEqualTo(rows);
  }

  @Property(tries = 150)
  void jsonlGivesBackWhatWasWritten(@ForAll("tables") List<List<String>> rows) throws IOException {
    assertThat(writtenAndRead(rows, ".jsonl")).isEqualTo(rows);
  }

  @Test
  void halvesOfSurrogatePairsBecomeReplacementCharacters() throws IOException {
    List<List<String>> rows = List.of(List.of("a\uD800b"));

    for (String extension : List.of(".csv", ".jsonl")) {
      assertThat(writtenAndRead(rows, extension)).isEqualTo(List.of(List.of("a\uFFFDb")));
    }
  }

  /** Texts of any characters, and of those that a table might stumble over. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(20).map(CleanText::wellFormed);
    Arbitrary<String> tricky =
        Arbitraries.strings().withChars("\"',;\t\n\r =+-@#\\\u0000é\uFEFF").ofMaxLength(12);
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            columns -> Arbitraries.oneOf(any, tricky).list().ofSize(columns).list().ofMaxSize(8));
  }

  private static List<List<String>> writtenAndRead(List<List<String>> rows, String extension)
      throws IOException {
    Path file = Files.createTempFile("round-trip", extension);
    try {
      int width = rows.isEmpty() ? 1 : rows.get(0).size();
      List<String> columns = IntStream.range(0, width).mapToObj(i -> "column" + i).toList();
      try (TableWriter table = TableWriter.create(file, columns)) {
        for (List<String> row : rows) {
          table.write(row);
        }
        table.commit();
      }
      return TableFixture.rows(file).stream().map(TableRow::cells).toList();
    } finally {
      Files.delete(file);
    }
  }
}
