package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyborgscoring.experiment.Cell;
import org.cyborgscoring.experiment.CellTable;

/**
 * The results of another experiment, to be summarised together with those at hand.
 *
 * @param file its {@code results.csv}
 * @param cells what it measured
 */
record OtherResults(Path file, List<Cell> cells) {
  /** It is the user's own file, and may hold anything. */
  private static final String MEND = "give --add the results.csv of an experiment";

  OtherResults {
    cells = List.copyOf(cells);
  }

  /**
   * Reads tables of results.
   *
   * @throws org.cyborgscoring.data.InputException if one is not there or is no such table
   */
  static List<OtherResults> read(List<Path> files) throws IOException {
    List<OtherResults> results = new ArrayList<>();
    for (Path file : files) {
      results.add(new OtherResults(file, CellTable.read(file, MEND)));
    }
    return results;
  }

  /** The cells, their items named after the folder of the file where ids coincide with others. */
  List<Cell> apartFrom(List<Cell> known) {
    Set<String> ids = known.stream().map(Cell::item).collect(Collectors.toSet());
    Path folder = file.toAbsolutePath().normalize().getParent();
    String prefix =
        folder == null || folder.getFileName() == null ? "" : folder.getFileName() + "/";
    return cells.stream()
        .map(cell -> ids.contains(cell.item()) ? cell.withItem(prefix + cell.item()) : cell)
        .toList();
  }
}
