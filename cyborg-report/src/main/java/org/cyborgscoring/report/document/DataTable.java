package org.cyborgscoring.report.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cyborgscoring.report.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table for readers, with the same numbers exactly for programs.
 *
 * @param name unique within a report, fit for a file name
 * @param shown what a reader sees
 * @param keys the columns of the exact table
 * @param rows its rows: texts, numbers, or null for what is undefined
 */
public record DataTable(
    String name, Table shown, List<String> keys, List<List<@Nullable Object>> rows)
    implements Block {

  public DataTable {
    keys = List.copyOf(keys);
    // Not List.copyOf of the rows, which takes no null.
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }

  @Override
  public String template() {
    return "block-table";
  }
}
