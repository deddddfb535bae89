package org.cyborgscoring.classic.lsa;

import java.util.List;

/**
 * A matrix of which most entries are zero, in compressed rows: one row for each response, one column
 * for each term.
 */
public final class SparseMatrix {
  private final int columns;
  private final List<SparseRow> rows;

  /**
   * The matrix of these rows.
   *
   * @param columns the number of columns; every row's indices are below it
   */
  public SparseMatrix(int columns, List<SparseRow> rows) {
    this.columns = columns;
    this.rows = List.copyOf(rows);
  }

  /** The number of rows. */
  public int rows() {
    return rows.size();
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** One row. */
  public SparseRow row(int index) {
    return rows.get(index);
  }
}
