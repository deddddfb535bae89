package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;

/**
 * What each response adds to the sums that the statistics are made of. The responses are put in
 * order of their slices, so that bootstrap samples, taken four at a time, cost one walk along each
 * column, whatever the number of slices.
 *
 * <p>Columns hold a number for each response. Histograms hold the place of each response among
 * several counters, and what it adds there.
 */
final class SumTable {
  private static final int SIDE_BY_SIDE = Bootstrap.SIDE_BY_SIDE;
  private static final int BLOCK = 512;

  private final int[] order;
  private final int[] starts;
  private final double[][] columns;
  private final int[][] places;
  private final double[][] weights;
  private final int size;

  private SumTable(Builder builder, Partition partition) {
    int parts = partition.slices().size() + 1;
    starts = new int[parts + 1];
    for (int part : partition.partOfRow()) {
      starts[part + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    order = new int[partition.rows()];
    int[] next = starts.clone();
    for (int row = 0; row < order.length; row++) {
      order[next[partition.partOfRow()[row]]++] = row;
    }
    columns = builder.columns.stream().map(this::ordered).toArray(double[][]::new);
    weights = builder.weights.stream().map(this::ordered).toArray(double[][]::new);
    places =
        builder.places.stream()
            .map(place -> Arrays.stream(order).map(row -> columns.length + place[row]).toArray())
            .toArray(int[][]::new);
    size = columns.length + builder.counters;
  }

  private double[] ordered(double[] column) {
    return Arrays.stream(order).mapToDouble(row -> column[row]).toArray();
  }

  /** Collects columns and histograms; each is found again at the number it was given. */
  static final class Builder {
    private final List<double[]> columns = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private int counters;

    /** The sum of this column is at the number returned. */
    int column(double[] column) {
      columns.add(column);
      return columns.size() - 1;
    }

    /**
     * Counter k of this histogram is at the number returned plus k: see {@link SliceSums#counter}.
     *
     * @param place of each response, 0 to {@code size - 1}
     * @param weight what each response adds there
     * @param size the number of counters
     */
    int histogram(int[] place, double[] weight, int size) {
      int first = counters;
      places.add(Arrays.stream(place).map(k -> first + k).toArray());
      weights.add(weight);
      counters += size;
      return first;
    }

    /** The table for these slices. */
    SumTable build(Partition partition) {
      return new SumTable(this, partition);
    }
  }

  /**
   * The sums of samples, each slice by slice, last those of the responses in none.
   *
   * @param samples up to four, each how often each response counts
   */
  double[][] sums(int[][] samples) {
    double[][] weightOfRow = new double[SIDE_BY_SIDE][order.length];
    double[][] sums = new double[SIDE_BY_SIDE][(starts.length - 1) * size];
    for (int sample = 0; sample < samples.length; sample++) {
      for (int i = 0; i < order.length; i++) {
        weightOfRow[sample][i] = samples[sample][order[i]];
      }
    }
    for (int part = 0; part + 1 < starts.length; part++) {
      for (int from = starts[part]; from < starts[part + 1]; from += BLOCK) {
        int to = Math.min(starts[part + 1], from + BLOCK);
        addColumns(weightOfRow, sums, part * size, from, to);
        for (int sample = 0; sample < samples.length; sample++) {
          count(weightOfRow[sample], sums[sample], part * size, from, to);
        }
      }
    }
    return Arrays.copyOf(sums, samples.length);
  }

  /** A column is read once for four samples, while their weights are in the nearest cache. */
  private void addColumns(double[][] weights, double[][] sums, int at, int from, int to) {
    double[] weights0 = weights[0];
    double[] weights1 = weights[1];
    double[] weights2 = weights[2];
    double[] weights3 = weights[3];
    for (int c = 0; c < columns.length; c++) {
      double[] column = columns[c];
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      for (int i = from; i < to; i++) {
        double value = column[i];
        sum0 += weights0[i] * value;
        sum1 += weights1[i] * value;
        sum2 += weights2[i] * value;
        sum3 += weights3[i] * value;
      }
      sums[0][at + c] += sum0;
      sums[1][at + c] += sum1;
      sums[2][at + c] += sum2;
      sums[3][at + c] += sum3;
    }
  }

  private void count(double[] weightOfRow, double[] sums, int at, int from, int to) {
    for (int histogram = 0; histogram < places.length; histogram++) {
      int[] place = places[histogram];
      double[] weight = weights[histogram];
      for (int i = from; i < to; i++) {
        sums[at + place[i]] += weightOfRow[i] * weight[i];
      }
    }
  }

  /** The sums of one slice. */
  SliceSums part(double[] sums, int part) {
    return new SliceSums(sums, part * size, columns.length);
  }

  /** The sums of all responses together. */
  SliceSums everyone(double[] sums) {
    double[] total = new double[size];
    for (int from = 0; from < sums.length; from += size) {
      for (int i = 0; i < size; i++) {
        total[i] += sums[from + i];
      }
    }
    return new SliceSums(total, 0, columns.length);
  }
}
