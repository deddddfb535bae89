package org.cyborgscoring.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file, read by FastCSV as RFC 4180 says. */
final class CsvRows implements RowSource {
  private static final int HEADER_SNIFF = 1 << 15;

  /** FastCSV tells where a broken record begins in its message alone. */
  private static final Pattern RECORD_LINE = Pattern.compile("starting at line (\\d+)");

  private final Path file;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> columns;

  private CsvRows(Path file, CsvReader<CsvRecord> reader) {
    this.file = file;
    this.reader = reader;
    this.records = reader.iterator();
    CsvRecord header = read();
    this.columns =
        header == null
            ? List.of()
            : header.getFields().stream().map(FormulaGuard::remove).map(String::strip).toList();
  }

  static CsvRows open(TextSource source) throws IOException {
    BufferedReader text = source.open();
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(CsvRecordHandler.of(), text);
    return new CsvRows(source.file(), reader);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable TableRow next() {
    CsvRecord row = read();
    return row == null
        ? null
        : TableRow.ofCells(
            row.getStartingLineNumber(),
            row.getFields().stream().map(FormulaGuard::remove).toList(),
            columns.size());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private @Nullable CsvRecord read() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw new InputException(broken(e), e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw TextSource.unreadable(file, cause == null ? new IOException(e) : cause);
    }
  }

  /** The message of FastCSV may quote a character of a response, so this one stands in for it. */
  private String broken(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    Matcher line = RECORD_LINE.matcher(message);
    String where = line.find() ? file + ", line " + line.group(1) + ": " : file + ": ";
    if (message.startsWith("Unclosed")) {
      return where
          + "a quotation mark opens a cell in this row and is never closed; close it, or double it"
          + " inside a quoted cell.";
    }
    if (message.startsWith("Unexpected character after closing")) {
      return where
          + "a quoted cell of this row goes on after its closing quotation mark; double the"
          + " quotation marks inside quoted cells, or save the table as .tsv or .jsonl.";
    }
    return where + "the row cannot be read as CSV; a cell may have at most 16 million characters.";
  }

  /**
   * A comma, unless the header has semicolons and no commas, as spreadsheets in some countries do.
   */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(HEADER_SNIFF);
    boolean semicolon = false;
    char separator = ',';
    for (int i = 0; i < HEADER_SNIFF - 1; i++) {
      int c = text.read();
      if (c == ',') {
        semicolon = false;
        break;
      }
      if (c < 0 || c == '\n' || c == '\r') {
        break;
      }
      semicolon |= c == ';';
    }
    if (semicolon) {
      separator = ';';
    }
    text.reset();
    return separator;
  }
}
