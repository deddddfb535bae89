package org.cyborgscoring.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV as RFC 4180 has it, with line feeds and safe from formulas. */
final class CsvTableWriter implements TableWriter {
  private final int columns;
  private final Writer text;
  private final CsvWriter csv;

  CsvTableWriter(OutputStream stream, List<String> columns) throws IOException {
    this.columns = columns.size();
    this.text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
    if (this.columns == 1) {
      // A row that is one empty cell would be an empty line, which is no row.
      builder.quoteStrategy(QuoteStrategies.EMPTY);
    }
    this.csv = builder.build(text);
    write(columns);
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) throws IOException {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
    }
    List<String> texts = new ArrayList<>(columns);
    for (Object cell : cells) {
      texts.add(text(cell));
    }
    try {
      csv.writeRecord(texts);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void commit() throws IOException {
    try {
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    text.flush();
  }

  @Override
  public void close() {
    // The stream belongs to the caller; what was not committed is not wanted.
  }

  private static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Double || cell instanceof Float) {
      String number = Decimals.format(((Number) cell).doubleValue());
      return number == null ? "" : number;
    }
    if (cell instanceof BigDecimal exact) {
      return exact.toPlainString();
    }
    if (cell instanceof Integer || cell instanceof Long || cell instanceof Boolean) {
      return cell.toString();
    }
    if (cell instanceof String string) {
      return FormulaGuard.apply(CleanText.wellFormed(string));
    }
    throw new IllegalArgumentException("A cell cannot be a " + cell.getClass().getName() + ".");
  }
}
