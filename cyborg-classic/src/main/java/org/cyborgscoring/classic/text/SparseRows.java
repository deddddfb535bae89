package org.cyborgscoring.classic.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sparse matrix, stored by rows and in pages of {@value #PAGE} rows, so that it grows without
 * being copied and work can be divided by pages, the same for any number of threads.
 *
 * <p>A row may name a column twice; the values then add up.
 */
public final class SparseRows {
  /** The number of rows in every page but the last. */
  public static final int PAGE = 1024;

  private final List<Page> pages;
  private final int rows;
  private final int columns;

  private SparseRows(List<Page> pages, int rows, int columns) {
    this.pages = pages;
    this.rows = rows;
    this.columns = columns;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** The number of stored values. */
  public long size() {
    return pages.stream().mapToLong(page -> page.columns.length).sum();
  }

  /** The pages, in order: row r is row {@code r % PAGE} of page {@code r / PAGE}. */
  public List<Page> pages() {
    return pages;
  }

  /** The dot product of a row with a vector that has a value for every column. */
  public double dot(int row, double[] vector) {
    return pages.get(row / PAGE).dot(row % PAGE, vector);
  }

  /** Adds a multiple of a row to a vector that has a value for every column. */
  public void addTo(int row, double factor, double[] vector) {
    pages.get(row / PAGE).addTo(row % PAGE, factor, vector);
  }

  /**
   * Rows next to each other.
   *
   * @param starts where each row begins in the other two arrays, and where the last one ends
   * @param columns the columns of the values
   * @param values the values; may be changed in place by whoever weights them
   */
  @SuppressWarnings("ArrayRecordComponent") // Large and hot: shared, not copied.
  public record Page(int[] starts, int[] columns, float[] values) {

    /** The number of rows in this page. */
    public int rows() {
      return starts.length - 1;
    }

    /** The dot product of a row of this page with a vector. */
    public double dot(int row, double[] vector) {
      double sum = 0;
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        sum += values[k] * vector[columns[k]];
      }
      return sum;
    }

    /** Adds a multiple of a row of this page to a vector. */
    public void addTo(int row, double factor, double[] vector) {
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        vector[columns[k]] += factor * values[k];
      }
    }
  }

  /** Takes rows one value at a time. */
  public static final class Builder {
    private final List<Page> pages = new ArrayList<>();
    private final int[] starts = new int[PAGE + 1];
    private int[] columns = new int[1 << 16];
    private float[] values = new float[1 << 16];
    private int rowsInPage;
    private int size;
    private int largestColumn = -1;

    /** Adds a value to the row that is being built. */
    public void add(int column, float value) {
      if (size == columns.length) {
        columns = Arrays.copyOf(columns, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      columns[size] = column;
      values[size++] = value;
      largestColumn = Math.max(largestColumn, column);
    }

    /** Ends the row that is being built; the next value belongs to the next row. */
    public void endRow() {
      starts[++rowsInPage] = size;
      if (rowsInPage == PAGE) {
        endPage();
      }
    }

    /**
     * The matrix of all ended rows.
     *
     * @param columnCount how many columns it has; more than every column added
     */
    public SparseRows build(int columnCount) {
      if (largestColumn >= columnCount) {
        throw new IllegalArgumentException("Column " + largestColumn + " of " + columnCount);
      }
      int rows = pages.size() * PAGE + rowsInPage;
      if (rowsInPage > 0) {
        endPage();
      }
      return new SparseRows(List.copyOf(pages), rows, columnCount);
    }

    private void endPage() {
      pages.add(
          new Page(
              Arrays.copyOf(starts, rowsInPage + 1),
              Arrays.copyOf(columns, size),
              Arrays.copyOf(values, size)));
      rowsInPage = 0;
      size = 0;
    }
  }
}
