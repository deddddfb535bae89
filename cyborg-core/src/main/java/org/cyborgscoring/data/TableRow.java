package org.cyborgscoring.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param line the line on which it begins, from 1
 * @param cells one for each column, in the order of the columns; null where the row has none
 * @param problem why the row cannot be used, or null when it is sound; then {@code cells} is empty
 */
public record TableRow(long line, List<@Nullable String> cells, @Nullable String problem) {

  static TableRow of(long line, List<@Nullable String> cells) {
    return new TableRow(line, cells, null);
  }

  static TableRow broken(long line, String problem) {
    return new TableRow(line, List.of(), problem);
  }

  /** A row of a format in which every row should have a cell for every column. */
  static TableRow ofCells(long line, List<@Nullable String> cells, int columns) {
    return cells.size() == columns
        ? of(line, cells)
        : broken(
            line,
            "the row has "
                + cells.size()
                + (cells.size() == 1 ? " cell" : " cells")
                + " where the header has "
                + columns);
  }
}
