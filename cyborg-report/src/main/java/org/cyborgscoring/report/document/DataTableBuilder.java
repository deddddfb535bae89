package org.cyborgscoring.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.cyborgscoring.data.Decimals;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.TableBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Collects a table row by row: {@code begin}, one call for each column, {@code end}. A statistic
 * with an interval is one column for a reader and three for a program.
 */
public final class DataTableBuilder {
  private final String name;
  private final TableBuilder shown;
  private final List<String> keys = new ArrayList<>();
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private List<Cell> cells = new ArrayList<>();
  private List<@Nullable Object> exact = new ArrayList<>();

  /**
   * Begins a table.
   *
   * @param name unique within the report, fit for a file name
   * @param caption what it shows
   */
  public DataTableBuilder(String name, String caption, List<DataColumn> columns) {
    this.name = name;
    this.shown =
        new TableBuilder(caption, columns.stream().map(DataColumn::shown).toArray(Column[]::new));
    columns.forEach(column -> keys.addAll(column.keys()));
  }

  /** Adds a text. */
  public DataTableBuilder text(String text) {
    cells.add(Cell.of(text));
    exact.add(text);
    return this;
  }

  /** Adds a count. */
  public DataTableBuilder count(long count) {
    cells.add(Cell.of(Numbers.count(count)));
    exact.add(count);
    return this;
  }

  /** Adds an empty cell to a column without an interval. */
  public DataTableBuilder empty() {
    cells.add(Cell.of(""));
    exact.add(null);
    return this;
  }

  /** Adds an empty cell to a column with an interval. */
  public DataTableBuilder emptyInterval() {
    cells.add(Cell.of(""));
    exact.add(null);
    exact.add(null);
    exact.add(null);
    return this;
  }

  /** Adds a value without an interval. */
  public DataTableBuilder value(Estimate estimate, DoubleFunction<String> format) {
    cells.add(shown.cell(estimate, format));
    exact.add(exact(estimate));
    return this;
  }

  /** Adds a value with its interval. */
  public DataTableBuilder interval(IntervalEstimate estimate, DoubleFunction<String> format) {
    cells.add(cell(estimate, format));
    addExact(estimate);
    return this;
  }

  /** Adds a value with its interval that is to catch the eye, and says why. */
  public DataTableBuilder striking(
      IntervalEstimate estimate, DoubleFunction<String> format, String why) {
    Cell cell = shown.noted(format.apply(estimate.value().value()), why).asStriking();
    cells.add(cell.withRange(cell(estimate, format).range()));
    addExact(estimate);
    return this;
  }

  /** Ends the row. */
  public void end() {
    shown.add(cells);
    finishRow();
  }

  /** Ends the row that the reader looks for. */
  public void endEmphasised() {
    shown.addEmphasised(cells);
    finishRow();
  }

  /** Adds a row that only readers see, such as what was left out. */
  public void remark(String text) {
    List<Cell> remark = new ArrayList<>(List.of(Cell.of(text)));
    while (remark.size() < shown.width()) {
      remark.add(Cell.of(""));
    }
    shown.add(remark);
  }

  /** The table with the rows so far. */
  public DataTable build() {
    return new DataTable(name, shown.build(), keys, rows);
  }

  private void finishRow() {
    if (exact.size() != keys.size()) {
      throw new IllegalArgumentException(
          exact.size() + " values for " + keys.size() + " columns in " + name);
    }
    rows.add(exact);
    cells = new ArrayList<>();
    exact = new ArrayList<>();
  }

  private Cell cell(IntervalEstimate estimate, DoubleFunction<String> format) {
    Cell cell = shown.cell(estimate.value(), format);
    Optional<String> why = estimate.low().reason();
    if (!estimate.value().isDefined()) {
      return cell;
    }
    return why.map(reason -> shown.noted(cell.text(), "No interval: " + reason))
        .orElseGet(
            () ->
                cell.withRange(
                    "[%s, %s]"
                        .formatted(
                            format.apply(estimate.low().value()),
                            format.apply(estimate.high().value()))));
  }

  private void addExact(IntervalEstimate estimate) {
    exact.add(exact(estimate.value()));
    exact.add(exact(estimate.low()));
    exact.add(exact(estimate.high()));
  }

  private static @Nullable Object exact(Estimate estimate) {
    return estimate.isDefined() ? Decimals.exact(estimate.value()) : null;
  }
}
