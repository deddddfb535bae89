package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of RSMTool's tables.
 *
 * @param name its name, to which the experiment's id is put in front
 * @param columns the names of the columns; a column of row labels has none
 * @param rows one cell for each column: a text, an {@code Integer}, a {@code Double}, or null where
 *     a number is undefined
 */
public record RsmTable(String name, List<String> columns, List<List<@Nullable Object>> rows) {

  public RsmTable {
    columns = List.copyOf(columns);
    List<List<@Nullable Object>> copies = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "The table " + name + " has a row of " + row.size() + " cells.");
      }
      // Not List.copyOf, which takes no null.
      copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = List.copyOf(copies);
  }
}
