package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.FormulaGuard;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of a table that Cyborg wrote, read by the names of its columns. */
final class ResultRow {
  private final Path file;
  private final List<String> columns;
  private final TableRow row;

  private ResultRow(Path file, List<String> columns, TableRow row) {
    this.file = file;
    this.columns = columns;
    this.row = row;
  }

  /**
   * The rows of a table.
   *
   * @throws InputException if a row is broken or a column is missing
   */
  static List<ResultRow> read(Path file, List<String> needed) throws IOException {
    List<ResultRow> rows = new ArrayList<>();
    try (Table table = Table.open(file)) {
      List<String> columns = table.columns();
      for (String column : needed) {
        if (!columns.contains(column)) {
          throw new InputException(
              file + " has no column '" + column + "'; it has " + String.join(", ", columns) + ".");
        }
      }
      while (table.hasNext()) {
        ResultRow row = new ResultRow(file, columns, table.next());
        if (row.row.problem() != null) {
          throw row.unusable(row.row.problem());
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The names of the table's columns. */
  List<String> columns() {
    return columns;
  }

  /** A text; empty if there is none. */
  String text(String column) {
    @Nullable String cell = row.cells().get(columns.indexOf(column));
    return cell == null ? "" : FormulaGuard.remove(cell);
  }

  /**
   * A number.
   *
   * @throws InputException if there is none
   */
  double number(String column) {
    try {
      double number = Double.parseDouble(text(column));
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw unusable("'" + column + "' holds no number");
    }
    throw unusable("'" + column + "' holds no finite number");
  }

  /** A failure that names the row. */
  InputException unusable(String why) {
    return new InputException(file + ", line " + row.line() + ": " + why + ".");
  }
}
