package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What each response adds to the sums that the statistics are made of, in one block of memory, so
 * that a bootstrap sample costs one pass over it.
 *
 * <p>Columns hold a number for each response. Histograms hold the place of each response among
 * several counters, and what it adds there.
 */
final class SumTable {
  private final int rows;
  private final int width;
  private final int size;
  private final double[] columns;
  private final int histograms;
  private final int[] places;
  private final double[] weights;

  private SumTable(Builder builder) {
    rows = builder.rows;
    width = builder.columns.size();
    columns = new double[rows * width];
    for (int column = 0; column < width; column++) {
      for (int row = 0; row < rows; row++) {
        columns[row * width + column] = builder.columns.get(column)[row];
      }
    }
    histograms = builder.places.size();
    places = new int[rows * histograms];
    weights = new double[rows * histograms];
    for (int h = 0; h < histograms; h++) {
      for (int row = 0; row < rows; row++) {
        places[row * histograms + h] = width + builder.places.get(h)[row];
        weights[row * histograms + h] = builder.weights.get(h)[row];
      }
    }
    size = width + builder.counters;
  }

  /** Collects columns and histograms; each is found again at the number it was given. */
  static final class Builder {
    private final int rows;
    private final List<double[]> columns = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private int counters;

    Builder(int rows) {
      this.rows = rows;
    }

    /** The sum of this column is at the number returned. */
    int column(double[] column) {
      columns.add(column);
      return columns.size() - 1;
    }

    /**
     * Counter k of this histogram is at the number returned plus k, after all columns: see {@link
     * SliceSums#counter}.
     *
     * @param place of each response, 0 to {@code size - 1}
     * @param weight what each response adds there
     * @param size the number of counters
     */
    int histogram(int[] place, double[] weight, int size) {
      int first = counters;
      int[] moved = new int[rows];
      for (int row = 0; row < rows; row++) {
        moved[row] = first + place[row];
      }
      places.add(moved);
      weights.add(weight);
      counters += size;
      return first;
    }

    SumTable build() {
      return new SumTable(this);
    }
  }

  /**
   * The sums of a sample, for each part of the responses one after the other.
   *
   * @param counts how often each response counts
   * @param partOfRow the part of each response, 0 to {@code parts - 1}
   * @param parts the number of parts
   */
  double[] sums(int[] counts, int[] partOfRow, int parts) {
    double[] sums = new double[parts * size];
    for (int row = 0; row < rows; row++) {
      int count = counts[row];
      if (count > 0) {
        add(row, count, sums, partOfRow[row] * size);
      }
    }
    return sums;
  }

  private void add(int row, double count, double[] sums, int to) {
    int from = row * width;
    for (int column = 0; column < width; column++) {
      sums[to + column] += count * columns[from + column];
    }
    from = row * histograms;
    for (int h = 0; h < histograms; h++) {
      sums[to + places[from + h]] += count * weights[from + h];
    }
  }

  /** The sums of one part. */
  SliceSums part(double[] sums, int part) {
    return new SliceSums(sums, part * size, width);
  }

  /** The sums of all parts together. */
  SliceSums everyone(double[] sums) {
    double[] total = new double[size];
    for (int i = 0; i < sums.length; i++) {
      total[i % size] += sums[i];
    }
    return new SliceSums(total, 0, width);
  }
}
