package org.cyborgscoring.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet, streamed by fastexcel. The first row that is not empty holds the columns; the
 * line of a row is its number in the sheet. External entities are not resolved.
 */
final class XlsxRows implements RowSource {
  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> columns;

  private XlsxRows(Path file, ReadableWorkbook workbook, Stream<Row> stream) {
    this.file = file;
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
    this.columns = header();
  }

  /**
   * Opens a workbook.
   *
   * @param sheet the name of a sheet, or null for the first
   * @throws InputException if there is no such file or sheet, or it is no workbook
   */
  static XlsxRows open(Path file, @Nullable String sheet) {
    TextSource.requireFile(file);
    ReadableWorkbook workbook = null;
    try {
      XlsxLimits.USUAL.check(file);
      workbook = workbook(file);
      return new XlsxRows(file, workbook, sheet(file, workbook, sheet).openStream());
    } catch (ZipException e) {
      throw damaged(file, e);
    } catch (IOException e) {
      close(workbook);
      throw TextSource.unreadable(file, e);
    } catch (InputException e) {
      close(workbook);
      throw e;
    } catch (RuntimeException e) {
      close(workbook);
      throw damaged(file, e);
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable TableRow next() {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      List<@Nullable String> cells = cells(row);
      int width = columns.size();
      for (int i = width; i < cells.size(); i++) {
        if (cells.get(i) != null) {
          return TableRow.broken(
              row.getRowNum(), "the row has a cell to the right of the last column");
        }
      }
      while (cells.size() < width) {
        cells.add(null);
      }
      return TableRow.of(row.getRowNum(), cells.subList(0, width));
    } catch (RuntimeException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private List<String> header() {
    while (rows.hasNext()) {
      List<@Nullable String> cells = cells(rows.next());
      while (!cells.isEmpty() && isBlank(cells.get(cells.size() - 1))) {
        cells.remove(cells.size() - 1);
      }
      if (!cells.isEmpty()) {
        return cells.stream().map(cell -> cell == null ? "" : cell.strip()).toList();
      }
    }
    return List.of();
  }

  private static boolean isBlank(@Nullable String cell) {
    return cell == null || cell.isBlank();
  }

  private static List<@Nullable String> cells(Row row) {
    List<@Nullable String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(XlsxCells.text(row.getOptionalCell(i).orElse(null)));
    }
    return cells;
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      // A workbook need not have formats, but the library fails when asked for those it lacks.
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
    }
  }

  private static Sheet sheet(Path file, ReadableWorkbook workbook, @Nullable String name) {
    if (name == null) {
      return workbook
          .getSheet(0)
          .orElseThrow(() -> new InputException(file + " is a workbook without sheets."));
    }
    return workbook
        .findSheet(name)
        .orElseThrow(
            () ->
                new InputException(
                    file
                        + " has no sheet '"
                        + name
                        + "'; there is: "
                        + workbook.getSheets().map(Sheet::getName).collect(Collectors.joining(", "))
                        + "."));
  }

  private static InputException damaged(Path file, Exception e) {
    return new InputException(
        file
            + " is damaged or no workbook; open it in a spreadsheet program and save it anew, or"
            + " save the table as .csv.",
        e);
  }

  private static void close(@Nullable ReadableWorkbook workbook) {
    if (workbook == null) {
      return;
    }
    try {
      workbook.close();
    } catch (IOException e) {
      // What went wrong before is what the user must know.
      return;
    }
  }
}
