package org.cyborgscoring.report.table;

import java.util.List;

/**
 * A table as a reader sees it.
 *
 * @param caption what it shows
 * @param columns its columns
 * @param rows its rows, each with a cell for every column
 * @param notes the footnotes below it, the first being number 1
 */
public record Table(String caption, List<Column> columns, List<Row> rows, List<String> notes) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            row.cells().size() + " cells for " + columns.size() + " columns in " + caption);
      }
    }
  }
}
