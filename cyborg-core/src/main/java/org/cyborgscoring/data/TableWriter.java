package org.cyborgscoring.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row, in UTF-8 and with line feeds, the same bytes on any machine.
 *
 * <p>A cell is a text, a number, a boolean or null. Numbers are written as {@link Decimals} says,
 * but a {@code BigDecimal} with all its digits. In CSV, {@link FormulaGuard} keeps texts from
 * becoming formulas; JSONL holds them as they are.
 */
public interface TableWriter extends Closeable {

  /**
   * Writes a row.
   *
   * @param cells one for each column
   * @throws IllegalArgumentException if their number is wrong or one is of another kind
   */
  void write(List<? extends @Nullable Object> cells) throws IOException;

  /** Completes the table; a file now stands under its name. */
  void commit() throws IOException;

  /**
   * Begins a file in the format that its name tells. Closed without {@link #commit}, it leaves no
   * trace.
   *
   * @throws InputException if the name tells no format that tables are written in
   */
  static TableWriter create(Path file, List<String> columns) throws IOException {
    return create(file, TableFormat.of(file), columns);
  }

  /**
   * Begins a file; one whose name ends in {@code .gz} is packed. Closed without {@link #commit}, it
   * leaves no trace.
   *
   * @throws InputException if tables are not written in that format
   */
  static TableWriter create(Path file, TableFormat format, List<String> columns)
      throws IOException {
    checkFormat(format);
    AtomicFile atomic = AtomicFile.create(file);
    try {
      boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
      OutputStream stream =
          packed ? new GZIPOutputStream(atomic.stream(), 1 << 16) : atomic.stream();
      return new AtomicTableWriter(to(stream, format, columns), stream, atomic);
    } catch (IOException | RuntimeException e) {
      atomic.close();
      throw e;
    }
  }

  /**
   * Begins a table on a stream, which stays open.
   *
   * @throws InputException if tables are not written in that format
   */
  static TableWriter to(OutputStream stream, TableFormat format, List<String> columns)
      throws IOException {
    checkFormat(format);
    return format == TableFormat.CSV
        ? new CsvTableWriter(stream, columns)
        : new JsonlTableWriter(stream, columns);
  }

  private static void checkFormat(TableFormat format) {
    if (format != TableFormat.CSV && format != TableFormat.JSONL) {
      throw new InputException(
          "Tables are written as csv or jsonl, not as " + format.id() + "; name the file so.");
    }
  }
}
