package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;

/** What a command must not write over, since nobody could bring it back. */
final class Overwriting {
  private Overwriting() {}

  /**
   * Checks that no file is both read and written.
   *
   * @param option the option that names the output
   * @throws InputException if {@code out} is one of the inputs, under whatever name
   */
  static void ofInputs(String option, Path out, Path... inputs) throws IOException {
    for (Path input : inputs) {
      if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
        throw new InputException(out + " is what is read; give " + option + " another name.");
      }
    }
  }

  /**
   * Checks that no scores are lost that people filled in.
   *
   * @param out where a new sheet is to stand
   * @throws InputException if a sheet with scores stands there
   */
  static void ofFilledSheet(Path out) throws IOException {
    if (Files.isRegularFile(out) && holdsScores(out)) {
      throw new InputException(
          out
              + " is a sheet in which people filled in scores; it is left as it is, so give --out"
              + " another name.");
    }
  }

  private static boolean holdsScores(Path file) throws IOException {
    try (Table table = Table.open(file)) {
      List<Integer> scores =
          List.of(SheetColumns.SCORE, SheetColumns.SECOND_SCORE).stream()
              .map(table.columns()::indexOf)
              .filter(index -> index >= 0)
              .toList();
      while (table.hasNext()) {
        TableRow row = table.next();
        for (int column : scores) {
          String cell = row.problem() == null ? row.cells().get(column) : null;
          if (cell != null && !cell.isBlank()) {
            return true;
          }
        }
      }
      return false;
    } catch (InputException e) {
      // Whatever stands there, it is no sheet.
      return false;
    }
  }
}
