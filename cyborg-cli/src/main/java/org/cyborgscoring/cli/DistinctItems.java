package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ShownName;

/** Items of several tables may have the same id; an experiment needs to tell them apart. */
final class DistinctItems {
  private DistinctItems() {}

  /**
   * Checks that no two items have the same id.
   *
   * @param files the tables they are from
   * @throws InputException if two have
   */
  static void require(List<ResponseSet> items, List<Path> files) {
    Set<String> ids = new HashSet<>();
    for (ResponseSet item : items) {
      if (!ids.add(item.item().id())) {
        throw new InputException(
            "The tables "
                + files.stream().map(Path::toString).collect(Collectors.joining(", "))
                + " hold two items with the id "
                + ShownName.of(item.item().id())
                + "; give each an item column (--item) with ids of its own, or run two experiments"
                + " and join their results with --add.");
      }
    }
  }
}
