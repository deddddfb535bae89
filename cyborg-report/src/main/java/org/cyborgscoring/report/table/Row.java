package org.cyborgscoring.report.table;

import java.util.List;

/**
 * A row of a table; its first cell names it.
 *
 * @param cells one for each column
 * @param emphasised whether it is the row that the reader looks for
 */
public record Row(List<Cell> cells, boolean emphasised) {

  public Row {
    cells = List.copyOf(cells);
  }
}
