package org.cyborgscoring.classic.lsa;

import java.util.List;

/** The weighted terms of one text, view by view. */
public final class TermRows {
  private final List<SparseRow> rows;
  private final double[] norms;

  TermRows(List<SparseRow> rows) {
    this.rows = List.copyOf(rows);
    this.norms = rows.stream().mapToDouble(row -> Math.sqrt(row.squaredNorm())).toArray();
  }

  /** The terms seen in a view. */
  public SparseRow row(int view) {
    return rows.get(view);
  }

  /** The Euclidean norm of a view's row; 0 for a text without known terms. */
  public double norm(int view) {
    return norms[view];
  }

  /** How many values all rows hold. */
  public int entries() {
    return rows.stream().mapToInt(SparseRow::entries).sum();
  }
}
