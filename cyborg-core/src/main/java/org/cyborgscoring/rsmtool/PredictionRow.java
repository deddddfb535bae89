package org.cyborgscoring.rsmtool;

import java.util.List;
import java.util.OptionalDouble;
import org.cyborgscoring.data.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of scores, with the scores that can be read from it.
 *
 * @param id the response
 * @param line the line on which it begins
 * @param cells its cells as they stand
 * @param human the score of record; empty where there is no number
 * @param system the machine's score; empty where there is no number
 */
record PredictionRow(
    String id,
    long line,
    List<@Nullable String> cells,
    OptionalDouble human,
    OptionalDouble system) {

  static PredictionRow of(String id, TableRow row, OptionalDouble human, OptionalDouble system) {
    return new PredictionRow(id, row.line(), row.cells(), human, system);
  }

  /** A cell without white space around it, or null if nothing is left. */
  @Nullable String cell(int column) {
    String cell = column < 0 ? null : cells.get(column);
    return cell == null || cell.isBlank() ? null : cell.strip();
  }
}
