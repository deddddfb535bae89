package org.cyborgscoring.classic.kernel;

import java.util.List;
import org.cyborgscoring.classic.lsa.SparseRow;

/**
 * For each term the anchors that have it, ascending, with its weight there: an inverted index. The
 * inner products of a response with all anchors then touch only what they share.
 */
final class Postings {
  private final int[] starts;
  private final int[] anchors;
  private final float[] weights;

  Postings(List<SparseRow> rows) {
    int largest = -1;
    int size = 0;
    for (SparseRow row : rows) {
      size += row.entries();
      for (int e = 0; e < row.entries(); e++) {
        largest = Math.max(largest, row.index(e));
      }
    }
    starts = new int[largest + 2];
    anchors = new int[size];
    weights = new float[size];
    for (SparseRow row : rows) {
      for (int e = 0; e < row.entries(); e++) {
        starts[row.index(e) + 1]++;
      }
    }
    for (int t = 0; t <= largest; t++) {
      starts[t + 1] += starts[t];
    }
    int[] next = starts.clone();
    for (int a = 0; a < rows.size(); a++) {
      SparseRow row = rows.get(a);
      for (int e = 0; e < row.entries(); e++) {
        int at = next[row.index(e)]++;
        anchors[at] = a;
        weights[at] = row.value(e);
      }
    }
  }

  /** Adds to each of the first {@code count} anchors its inner product with a row. */
  void addProducts(SparseRow row, int count, double[] into) {
    for (int e = 0; e < row.entries(); e++) {
      int term = row.index(e);
      if (term + 1 >= starts.length) {
        continue;
      }
      double weight = row.value(e);
      for (int at = starts[term]; at < starts[term + 1] && anchors[at] < count; at++) {
        into[anchors[at]] += weight * weights[at];
      }
    }
  }
}
