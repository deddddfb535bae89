package org.cyborgscoring.rsmtool;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.FormulaGuard;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables into a folder as {@code ID_NAME.csv}, {@code .tsv} or {@code .xlsx}. Undefined
 * numbers are empty cells. In text files, a text that a spreadsheet would take for a formula begins
 * with an apostrophe, as in all tables of this program.
 *
 * @param folder where to write
 * @param id what the names begin with
 * @param format the form of the files
 */
public record RsmTableWriter(Path folder, String id, RsmFileFormat format) {

  /** The name of the file that a table is written to. */
  public String fileName(RsmTable table) {
    // A group column may be called anything, also what is no name of a file.
    return id + "_" + table.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + format.id();
  }

  /** Writes a table; the file is whole or absent. */
  public void write(RsmTable table) throws IOException {
    Path file = folder.resolve(fileName(table));
    if (format == RsmFileFormat.XLSX) {
      AtomicFile.write(file, stream -> workbook(table, stream));
    } else {
      AtomicFile.writeString(file, text(table, format == RsmFileFormat.CSV ? ',' : '\t'));
    }
  }

  private static String text(RsmTable table, char separator) throws IOException {
    StringWriter text = new StringWriter();
    CsvWriter.CsvWriterBuilder builder =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF);
    if (table.columns().size() == 1) {
      builder.quoteStrategy(QuoteStrategies.EMPTY);
    }
    CsvWriter csv = builder.build(text);
    csv.writeRecord(table.columns().stream().map(FormulaGuard::apply).toList());
    for (List<@Nullable Object> row : table.rows()) {
      csv.writeRecord(row.stream().map(RsmTableWriter::text).toList());
    }
    csv.flush();
    return text.toString();
  }

  private static String text(@Nullable Object cell) {
    if (cell instanceof Double number) {
      return Double.isFinite(number) ? PythonNumbers.format(number) : "";
    }
    if (cell instanceof Integer number) {
      return number.toString();
    }
    return cell == null ? "" : FormulaGuard.apply(cell.toString());
  }

  private static void workbook(RsmTable table, OutputStream stream) throws IOException {
    // The library closes what it writes to, and the file must stay open to be committed.
    try (Workbook workbook = new Workbook(new Unclosed(stream), "Cyborg", null)) {
      Worksheet sheet = workbook.newWorksheet("Sheet1");
      for (int i = 0; i < table.columns().size(); i++) {
        sheet.value(0, i, table.columns().get(i));
      }
      for (int r = 0; r < table.rows().size(); r++) {
        for (int c = 0; c < table.columns().size(); c++) {
          put(sheet, r + 1, c, table.rows().get(r).get(c));
        }
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
    if (cell instanceof Number number) {
      if (Double.isFinite(number.doubleValue())) {
        sheet.value(row, column, number);
      }
    } else if (cell != null) {
      sheet.value(row, column, cell.toString());
    }
  }

  /** A stream that stays open when it is closed. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
