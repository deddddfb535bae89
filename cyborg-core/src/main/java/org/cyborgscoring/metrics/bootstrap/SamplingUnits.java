package org.cyborgscoring.metrics.bootstrap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn together: single rows, or all rows of a cluster such as an examinee. Rows of one
 * examinee depend on each other; drawing them apart would make intervals too narrow.
 *
 * <p>Davison, A. C., &amp; Hinkley, D. V. (1997). Bootstrap methods and their application, section
 * 3.8.
 */
public final class SamplingUnits {
  private final int[] unitOfRow;
  private final int size;

  private SamplingUnits(int[] unitOfRow, int size) {
    this.unitOfRow = unitOfRow;
    this.size = size;
  }

  /** Every one of {@code rows} rows by itself. */
  public static SamplingUnits rows(int rows) {
    int[] unitOfRow = new int[rows];
    Arrays.setAll(unitOfRow, row -> row);
    return new SamplingUnits(unitOfRow, rows);
  }

  /**
   * All rows of a cluster together.
   *
   * @param clusters the cluster of each row; a row with null is by itself
   */
  public static SamplingUnits clusters(List<@Nullable String> clusters) {
    int[] unitOfRow = new int[clusters.size()];
    Map<String, Integer> known = new HashMap<>();
    int size = 0;
    for (int row = 0; row < unitOfRow.length; row++) {
      String cluster = clusters.get(row);
      Integer unit = cluster == null ? null : known.get(cluster);
      if (unit == null) {
        unit = size++;
        if (cluster != null) {
          known.put(cluster, unit);
        }
      }
      unitOfRow[row] = unit;
    }
    return new SamplingUnits(unitOfRow, size);
  }

  /** The number of rows. */
  public int rows() {
    return unitOfRow.length;
  }

  /** The number of units to draw from. */
  public int size() {
    return size;
  }

  /** How often each row counts in a sample of as many units as there are, with replacement. */
  public int[] draw(RandomGenerator random) {
    int[] drawn = new int[size];
    for (int i = 0; i < size; i++) {
      drawn[random.nextInt(size)]++;
    }
    return ofRows(drawn);
  }

  /** The counts of rows, given those of units. */
  int[] ofRows(int[] countsOfUnits) {
    if (size == unitOfRow.length) {
      return countsOfUnits;
    }
    int[] counts = new int[unitOfRow.length];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = countsOfUnits[unitOfRow[row]];
    }
    return counts;
  }
}
