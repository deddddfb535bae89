package org.cyborgscoring.data;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that could not be used, and why.
 *
 * @param file the table
 * @param line the line on which the row begins, from 1
 * @param column the column at fault, or null when it is the row as a whole
 * @param reason what is wrong, in words that do not quote the response
 */
public record RowProblem(Path file, long line, @Nullable String column, String reason) {

  @Override
  public String toString() {
    return file + ", line " + line + (column == null ? "" : ", column " + column) + ": " + reason;
  }
}
