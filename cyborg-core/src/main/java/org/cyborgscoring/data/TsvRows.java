package org.cyborgscoring.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file whose cells are divided by tabs.
 *
 * <p>Tabular text in the wild is quoted by some programs and not by others, and responses hold
 * quotation marks of their own, so that a reader of CSV told to use tabs swallows whole rows at an
 * unbalanced one. Here the line decides. A line that, read literally, has as many cells as the
 * header is a row; its cells are unwrapped where they are quoted soundly. Only where that fails, or
 * where the last cell opens a quotation mark, tabs and line ends are looked for inside quotation
 * marks: the quoted reading is taken if it gives the right number of cells and swallows no line
 * that is a row in itself. Whatever is not soundly quoted is text.
 */
final class TsvRows implements RowSource {
  /** How many lines a quoted cell is followed before its quotation mark counts as text. */
  private static final int MOST_LINES = 1000;

  private final Lines lines;
  private final boolean quoted;
  private final List<String> columns;

  private TsvRows(Lines lines, boolean quoted) throws IOException {
    this.lines = lines;
    this.quoted = quoted;
    String header = lines.take();
    while (header != null && header.isBlank()) {
      header = lines.take();
    }
    this.columns =
        header == null
            ? List.of()
            : split(header).stream().map(QuotedCells::unwrap).map(String::strip).toList();
  }

  static TsvRows open(TextSource source, boolean quoted) throws IOException {
    return of(new Lines(source.file(), source.open()), quoted);
  }

  /**
   * The rows of these lines.
   *
   * @param quoted whether a cell may be quoted; otherwise every quotation mark is text
   */
  static TsvRows of(Lines lines, boolean quoted) throws IOException {
    return new TsvRows(lines, quoted);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    String line = lines.take();
    while (line != null && line.isEmpty()) {
      line = lines.take();
    }
    if (line == null) {
      return null;
    }
    long number = lines.number();
    List<String> cells = split(line);
    if (quoted) {
      boolean complete = cells.size() == columns.size();
      if (!complete || QuotedCells.opens(cells.get(cells.size() - 1))) {
        List<String> reading = readQuoted(line);
        if (reading != null) {
          return TableRow.ofCells(number, new ArrayList<>(reading), columns.size());
        }
      }
      cells.replaceAll(QuotedCells::unwrap);
    }
    return TableRow.ofCells(number, new ArrayList<>(cells), columns.size());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The cells of the row that begins with this line, tabs and line ends in quotes being text. */
  private @Nullable List<String> readQuoted(String first) throws IOException {
    QuotedCells cells = new QuotedCells();
    QuotedCells.State state = cells.read(first);
    int swallowed = 0;
    while (state == QuotedCells.State.OPEN && swallowed < MOST_LINES) {
      String line = lines.peek(swallowed);
      if (line == null || isRow(line)) {
        return null;
      }
      state = cells.read(line);
      swallowed++;
    }
    if (state != QuotedCells.State.COMPLETE || cells.cells().size() != columns.size()) {
      return null;
    }
    for (int i = 0; i < swallowed; i++) {
      lines.take();
    }
    return cells.cells();
  }

  private boolean isRow(String line) {
    return columns.size() > 1 && line.chars().filter(c -> c == '\t').count() == columns.size() - 1L;
  }

  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }
}
