package org.cyborgscoring.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A table that is read row by row, in constant memory.
 *
 * <p>Cells are given as they stand in the file, but for two things: {@link FormulaGuard} is undone
 * in CSV, so that a table written by {@link TableWriter} comes back as it was, and the numbers of a
 * workbook are texts as its user sees them.
 */
public final class Table implements Iterator<TableRow>, Closeable {
  private final Path file;
  private final RowSource rows;
  private final List<String> notes;
  private @Nullable TableRow next;
  private boolean ended;

  private Table(Path file, RowSource rows, List<String> notes) {
    this.file = file;
    this.rows = rows;
    this.notes = notes;
  }

  /**
   * Opens a table in the format that its name tells.
   *
   * @throws InputException if there is no such file, or it is no such table
   */
  public static Table open(Path file) {
    return open(file, TableFormat.of(file));
  }

  /**
   * Opens a table.
   *
   * @throws InputException if there is no such file, or it is no such table
   */
  public static Table open(Path file, TableFormat format) {
    return open(file, format, null);
  }

  /**
   * Opens a table.
   *
   * @param sheet the sheet of a workbook, or null for its first; formats without sheets ignore it
   * @throws InputException if there is no such file, or it is no such table
   */
  public static Table open(Path file, TableFormat format, @Nullable String sheet) {
    if (format == TableFormat.XLSX) {
      return new Table(file, XlsxRows.open(file, sheet), List.of());
    }
    TextSource source = TextSource.detect(file);
    try {
      RowSource rows =
          switch (format) {
            case CSV -> CsvRows.open(source);
            case TSV -> TsvRows.open(source, true);
            case PLAIN_TSV -> TsvRows.open(source, false);
            case JSONL -> JsonlRows.open(source);
            case XLSX -> throw new IllegalStateException("a workbook is no text");
          };
      return new Table(file, rows, source.note() == null ? List.of() : List.of(source.note()));
    } catch (IOException e) {
      throw TextSource.unreadable(file, e);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The names of the columns, in their order; empty if the file is empty. */
  public List<String> columns() {
    return rows.columns();
  }

  /** What the user should know of how the file is read, such as its encoding. */
  public List<String> notes() {
    return notes;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = rows.next();
      } catch (IOException e) {
        throw TextSource.unreadable(file, e);
      }
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public TableRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    TableRow row = next;
    next = null;
    return row;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
