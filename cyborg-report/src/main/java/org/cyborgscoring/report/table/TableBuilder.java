package org.cyborgscoring.report.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.cyborgscoring.metrics.Estimate;

/** Collects the rows of a table and the footnotes that its cells ask for. */
public final class TableBuilder {
  /** Stands for a value that is undefined. */
  public static final String DASH = "\u2013";

  private final String caption;
  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /** Begins a table. */
  public TableBuilder(String caption, Column... columns) {
    this.caption = caption;
    this.columns = List.of(columns);
  }

  /** The cell of a statistic; a dash with a footnote that says why, if it is undefined. */
  public Cell cell(Estimate estimate, DoubleFunction<String> format) {
    return estimate
        .reason()
        .map(this::undefined)
        .orElseGet(() -> Cell.of(format.apply(estimate.value())));
  }

  /** A dash with a footnote. */
  public Cell undefined(String why) {
    return noted(DASH, why);
  }

  /** A text with a footnote. */
  public Cell noted(String text, String note) {
    notes.add(note);
    return new Cell(text, new ArrayList<>(notes).indexOf(note) + 1, note, false);
  }

  /** Adds a row. */
  public void add(List<Cell> cells) {
    rows.add(new Row(cells, false));
  }

  /** Adds a row of plain texts. */
  public void add(String... texts) {
    add(List.of(texts).stream().map(Cell::of).toList());
  }

  /** Adds the row that the reader looks for. */
  public void addEmphasised(List<Cell> cells) {
    rows.add(new Row(cells, true));
  }

  /** The number of columns. */
  public int width() {
    return columns.size();
  }

  /** The table with the rows so far. */
  public Table build() {
    return new Table(caption, columns, rows, List.copyOf(notes));
  }
}
