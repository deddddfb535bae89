package org.cyborgscoring.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Table;

/** The cells of a table by their columns' names; empty where there is none. */
public final class Cells {
  private Cells() {}

  /** All rows of a table. */
  public static List<Map<String, String>> of(Path file) throws IOException {
    try (Table table = Table.open(file)) {
      List<Map<String, String>> rows = new ArrayList<>();
      table.forEachRemaining(
          row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
              String cell = row.cells().get(i);
              cells.put(table.columns().get(i), cell == null ? "" : cell);
            }
            rows.add(cells);
          });
      return rows;
    }
  }

  /** The names of the columns. */
  public static List<String> columns(Path file) throws IOException {
    try (Table table = Table.open(file)) {
      return table.columns();
    }
  }
}
