package org.cyborgscoring.rsmtool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;
import org.jspecify.annotations.Nullable;

/** Tables of the tests. */
final class TestFiles {
  private static final double CLOSE = 1e-9;

  private TestFiles() {}

  /** A test resource as a file. */
  static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(TestFiles.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** Checks that two tables have the same columns and cells: texts equal, numbers nearly. */
  static void assertSameCells(@Nullable Path actual, Path expected) throws IOException {
    List<List<String>> cells = cells(Objects.requireNonNull(actual));
    List<List<String>> wanted = cells(expected);
    assertThat(cells.get(0)).isEqualTo(wanted.get(0));
    assertThat(cells).hasSameSizeAs(wanted);
    for (int row = 1; row < wanted.size(); row++) {
      for (int column = 0; column < wanted.get(row).size(); column++) {
        String cell = cells.get(row).get(column);
        String want = wanted.get(row).get(column);
        String where = cells.get(0).get(column) + " in row " + row;
        if (isNumber(want) && isNumber(cell)) {
          double number = Double.parseDouble(want);
          assertThat(Double.parseDouble(cell))
              .as(where)
              .isCloseTo(number, within(CLOSE * Math.max(1, Math.abs(number))));
        } else {
          assertThat(cell).as(where).isEqualTo(want);
        }
      }
    }
  }

  /** Header and rows of a table; missing cells are empty. */
  static List<List<String>> cells(Path file) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    try (Table table = Table.open(file)) {
      cells.add(table.columns());
      while (table.hasNext()) {
        TableRow row = table.next();
        assertThat(row.problem()).isNull();
        cells.add(row.cells().stream().map(cell -> cell == null ? "" : cell).toList());
      }
    }
    return cells;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  }
}
