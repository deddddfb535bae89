package org.cyborgscoring.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the responses of a table one after the other, in constant memory.
 *
 * <p>A row that cannot be used becomes a {@link RowProblem}: one with too few or too many cells,
 * without id or text, or with a score that is no number or not on the item's scale. An empty text
 * is a blank response, not a problem; an empty score means that nobody scored the response. Rows of
 * empty cells alone, as spreadsheets leave them, are passed over. Whether ids are unique is for
 * {@link ResponseSets} to see, which keeps them all.
 */
public final class ResponseReader implements Iterator<ItemResponse>, Closeable {
  private final Table table;
  private final ResponseColumns columns;
  private final RowReading rows;
  private final Consumer<RowProblem> problems;
  private final List<String> notes;
  private final Map<String, String> prompts = new LinkedHashMap<>();
  private @Nullable ItemResponse next;
  private long rowsRead;
  private long problemRows;

  private ResponseReader(Table table, ReadOptions options, Consumer<RowProblem> problems) {
    if (table.columns().isEmpty()) {
      throw new InputException(table.file() + " is empty; a table begins with its column names.");
    }
    this.table = table;
    this.columns = new ResponseColumns(table.file(), table.columns(), options);
    this.rows = new RowReading(table.file(), columns, options);
    this.problems = problems;
    this.notes = new ArrayList<>(table.notes());
    notes.addAll(columns.notes());
  }

  /**
   * Opens a table.
   *
   * @param problems takes the rows that cannot be used, as they are met
   * @throws InputException if the file cannot be read, is empty or lacks a column
   */
  public static ResponseReader open(Path file, ReadOptions options, Consumer<RowProblem> problems) {
    TableFormat format = options.format();
    if (format == null) {
      TableFormat byName = TableFormat.of(file);
      format = options.preset() == null ? byName : options.preset().format(byName);
    }
    Table table = Table.open(file, format, options.sheet());
    try {
      return new ResponseReader(table, options, problems);
    } catch (RuntimeException e) {
      try {
        table.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** What the user should know: the encoding, and the columns that were found by their names. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Whether the table has a column for hand scores, and they are read. */
  public boolean hasScores() {
    return columns.score >= 0;
  }

  /** How many rows have been read, those with problems among them. */
  public long rows() {
    return rowsRead;
  }

  /** How many rows so far could not be used. */
  public long problemRows() {
    return problemRows;
  }

  /** The prompts met so far by item; empty without a prompt column. */
  public Map<String, String> prompts() {
    return prompts;
  }

  @Override
  public boolean hasNext() {
    while (next == null && table.hasNext()) {
      TableRow row = table.next();
      if (row.problem() == null
          && row.cells().stream().allMatch(cell -> cell == null || cell.isBlank())) {
        continue;
      }
      rowsRead++;
      try {
        next = rows.read(row, rowsRead);
        notePrompt(row, next.item());
      } catch (UnusableRow e) {
        problemRows++;
        problems.accept(e.problem());
      }
    }
    return next != null;
  }

  @Override
  public ItemResponse next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    ItemResponse response = next;
    next = null;
    return response;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private void notePrompt(TableRow row, String item) {
    String prompt = columns.prompt < 0 ? null : row.cells().get(columns.prompt);
    if (prompt != null && !prompt.isBlank()) {
      prompts.putIfAbsent(item, CleanText.response(prompt));
    }
  }
}
