package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.FormulaGuard;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PredictionsTable} wrote of one scorer. */
final class PredictionsReader {
  private PredictionsReader() {}

  /**
   * What is known of one response.
   *
   * @param human the score of record
   * @param point the score point that the scorer would report
   */
  record Scores(double human, double point) {}

  /** The scores by response, in the table's order. */
  static Map<String, Scores> read(Path file, String scorer) throws IOException {
    Map<String, Scores> scores = new LinkedHashMap<>();
    try (Table table = Table.open(file)) {
      int id = column(table, "id");
      int human = column(table, "score");
      int point = column(table, scorer);
      while (table.hasNext()) {
        TableRow row = table.next();
        if (row.problem() != null) {
          throw damaged(table, row);
        }
        scores.put(
            FormulaGuard.remove(String.valueOf(row.cells().get(id))),
            new Scores(number(table, row, human), number(table, row, point)));
      }
    }
    return scores;
  }

  private static int column(Table table, String name) {
    List<String> columns = table.columns();
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new InputException(
          table.file()
              + " has no column '"
              + name
              + "'; it has "
              + String.join(", ", columns)
              + ".");
    }
    return index;
  }

  private static double number(Table table, TableRow row, int column) {
    @Nullable String cell = row.cells().get(column);
    try {
      return Double.parseDouble(String.valueOf(cell));
    } catch (NumberFormatException e) {
      throw damaged(table, row);
    }
  }

  private static InputException damaged(Table table, TableRow row) {
    return new InputException(
        table.file() + ", line " + row.line() + ": this is no row of scores; make the run anew.");
  }
}
