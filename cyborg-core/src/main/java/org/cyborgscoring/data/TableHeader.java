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
  private static final int MOST_NAMES_SHOWN = 40;
  private static final int LONGEST_NAME_SHOWN = 40;

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
    List<String> first = names.stream().limit(MOST_NAMES_SHOWN).map(TableHeader::shown).toList();
    return new InputException(
        file
            + ": "
            + what
            + ". The columns are: "
            + String.join(", ", first)
            + (names.size() > MOST_NAMES_SHOWN ? ", ..." : "")
            + ".");
  }

  /** A table without a header has responses where names should be, and those are not shown. */
  static String shown(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME_SHOWN
        ? name
        : "(a name of " + name.length() + " characters)";
  }
}
