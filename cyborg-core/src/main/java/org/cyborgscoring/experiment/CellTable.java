package org.cyborgscoring.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;
import org.jspecify.annotations.Nullable;

/**
 * Cells as a table with one row each; an undefined statistic is an empty cell. Numbers have at most
 * six decimals.
 */
public final class CellTable {
  private static final List<String> KEY_COLUMNS =
      List.of(
          "item",
          "hand_scored",
          "fraction",
          "sampling",
          "seed",
          "regime",
          "teacher",
          "student",
          "n_train",
          "n_test");

  private static final String AMOUNT = "amount";
  private static final String MITIGATION = "mitigation";

  private CellTable() {}

  /** Writes cells; the file is there completely or not at all. */
  public static void write(Path file, List<Cell> cells) throws IOException {
    List<String> columns = new ArrayList<>(KEY_COLUMNS);
    columns.addAll(Cell.STATISTICS);
    columns.add(AMOUNT);
    columns.add(MITIGATION);
    columns.addAll(Cell.SUBGROUP_STATISTICS);
    try (TableWriter writer = TableWriter.create(file, columns)) {
      for (Cell cell : cells) {
        writer.write(row(cell));
      }
      writer.commit();
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param mend what the user should do if it is damaged, such as {@code delete the file}
   * @throws InputException if there is no such file, or it is not such a table
   */
  public static List<Cell> read(Path file, String mend) throws IOException {
    try (Table table = Table.open(file)) {
      List<Cell> cells = new ArrayList<>();
      while (table.hasNext()) {
        cells.add(cell(file, new Named(table.columns(), table.next()), mend));
      }
      return cells;
    }
  }

  private static Cell cell(Path file, Named row, String mend) {
    try {
      return cell(row);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | InputException e) {
      throw new InputException(
          file
              + ", line "
              + row.row().line()
              + ": this is no row of a table of results; "
              + mend
              + ".",
          e);
    }
  }

  private static List<@Nullable Object> row(Cell cell) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(cell.item());
    row.add(cell.handScored());
    row.add(cell.fraction());
    row.add(cell.sampling());
    row.add(cell.seed());
    row.add(cell.regime().id());
    row.add(cell.teacher());
    row.add(cell.student());
    row.add(cell.trained());
    row.add(cell.tested());
    Cell.STATISTICS.forEach(id -> row.add(value(cell, id)));
    row.add(cell.amount().toString());
    row.add(cell.mitigation().id());
    Cell.SUBGROUP_STATISTICS.forEach(id -> row.add(value(cell, id)));
    return row;
  }

  private static @Nullable Double value(Cell cell, String id) {
    Estimate estimate = cell.statistic(id);
    return estimate.isDefined() ? estimate.value() : null;
  }

  /** A row with its columns' names. */
  private record Named(List<String> columns, TableRow row) {
    String text(String column) {
      String text = row.cells().get(columns.indexOf(column));
      return text == null ? "" : text;
    }

    /** Empty, too, in a table from before there was such a column. */
    String newer(String column) {
      return columns.contains(column) ? text(column) : "";
    }
  }

  private static Cell cell(Named row) {
    Map<String, Estimate> statistics = new LinkedHashMap<>();
    for (String id : Cell.STATISTICS) {
      statistics.put(id, estimate(row.text(id)));
    }
    for (String id : Cell.SUBGROUP_STATISTICS) {
      statistics.put(id, estimate(row.newer(id)));
    }
    String mitigation = row.newer(MITIGATION);
    return new Cell(
        row.text("item"),
        Amount.parse(row.text(AMOUNT)),
        Integer.parseInt(row.text("hand_scored")),
        Double.parseDouble(row.text("fraction")),
        row.text("sampling"),
        Long.parseLong(row.text("seed")),
        Regime.withId(row.text("regime")),
        row.text("teacher"),
        row.text("student"),
        Integer.parseInt(row.text("n_train")),
        Integer.parseInt(row.text("n_test")),
        mitigation.isEmpty() ? Mitigation.NONE : Mitigation.withId(mitigation),
        statistics);
  }

  private static Estimate estimate(String text) {
    return text.isEmpty()
        ? Estimate.undefined("The table of results has no value for it.")
        : Estimate.of(Double.parseDouble(text));
  }
}
