package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.experiment.Cell;

/** Items of several tables may have the same id; an experiment tells them apart. */
final class DistinctItems {
  private DistinctItems() {}

  /**
   * Sets with distinct item ids.
   *
   * @throws InputException if two tables hold the same item
   */
  static List<ResponseSet> of(List<ResponseSet> sets, List<Path> files) {
    Set<String> ids = new HashSet<>();
    for (ResponseSet set : sets) {
      if (!ids.add(set.item().id())) {
        throw new InputException(
            "The tables "
                + files.stream().map(Path::toString).collect(Collectors.joining(", "))
                + " hold two items with the id "
                + set.item().id()
                + "; give each an item column (--item) with ids of its own, or run two experiments"
                + " and join their results with --add.");
      }
    }
    return sets;
  }

  /** Cells of another experiment, their items named after its folder where ids coincide. */
  static List<Cell> renamed(List<Cell> cells, List<Cell> known, Path file) {
    Set<String> ids = known.stream().map(Cell::item).collect(Collectors.toSet());
    Path folder = file.toAbsolutePath().normalize().getParent();
    String prefix =
        folder == null || folder.getFileName() == null ? "" : folder.getFileName() + "/";
    List<Cell> renamed = new ArrayList<>();
    for (Cell cell : cells) {
      renamed.add(ids.contains(cell.item()) ? cell.withItem(prefix + cell.item()) : cell);
    }
    return renamed;
  }
}
