package org.cyborgscoring.data;

import java.nio.file.Path;
import java.util.List;

/**
 * The column names of a table, and what to say where one is missing.
 *
 * @param file the table
 * @param names the columns in their order
 */
public record TableHeader(Path file, List<String> names) {
  public TableHeader {
    names = List.copyOf(names);
  }

  /**
   * The index of a column that must be there.
   *
   * @throws InputException if there is none or if it is ambiguous; the message lists those there
   *     are
   */
  public int require(String name) {
    int index = indexOf(name);
    if (index < 0) {
      throw missing(
          "There is no column '"
              + name
              + "'"
              + NearestName.of(name, names)
                  .map(near -> " (did you mean '" + near + "'?)")
                  .orElse(""));
    }
    return index;
  }

  /**
   * The column of exactly this name, else the one that differs in letter case alone; -1 if there is
   * none.
   *
   * @throws InputException if the name stands twice in the header
   */
  public int indexOf(String name) {
    int index = names.indexOf(name);
    if (index >= 0 && names.lastIndexOf(name) != index) {
      throw new InputException(
          file + ": the column '" + name + "' stands twice in the header; rename one.");
    }
    for (int i = 0; index < 0 && i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name.strip())) {
        index = i;
      }
    }
    return index;
  }

  /** The complaint that a column is missing, with the columns there are. */
  InputException missing(String what) {
    return new InputException(
        file + ": " + what + ". The columns are: " + ShownName.list(names) + ".");
  }
}
