package org.cyborgscoring.classic.lsa;

import java.util.Arrays;
import org.cyborgscoring.classic.text.SparseRows;

/** Counts how often stems stand near each other. */
final class NearbyStems {
  private final int stems;
  private final int window;
  private final TermTable pairs = new TermTable();
  private int[] counts = new int[1024];

  NearbyStems(int stems, int window) {
    this.stems = stems;
    this.window = window;
  }

  /** Counts the pairs of one text. */
  void add(int[] text) {
    for (int i = 0; i < text.length; i++) {
      int end = Math.min(text.length, i + 1 + window);
      for (int j = i + 1; j < end; j++) {
        long low = Math.min(text[i], text[j]);
        long high = Math.max(text[i], text[j]);
        int pair = pairs.findOrAdd(low * stems + high);
        if (pair == counts.length) {
          counts = Arrays.copyOf(counts, 2 * pair);
        }
        counts[pair] += low == high ? 2 : 1;
      }
    }
  }

  /**
   * The positive part of ln(p(a, b) / (p(a) p(b))), one added to each stem's count so that rare
   * stems do not tell too much.
   */
  SparseRows positiveInformation() {
    double total = 0;
    double[] sums = new double[stems];
    Arrays.fill(sums, 1);
    for (int pair = 0; pair < pairs.size(); pair++) {
      int low = (int) (pairs.term(pair) / stems);
      int high = (int) (pairs.term(pair) % stems);
      sums[low] += counts[pair];
      total += counts[pair];
      if (low != high) {
        sums[high] += counts[pair];
        total += counts[pair];
      }
    }
    int[] sizes = new int[stems];
    for (int pair = 0; pair < pairs.size(); pair++) {
      sizes[(int) (pairs.term(pair) / stems)]++;
      sizes[(int) (pairs.term(pair) % stems)]++;
    }
    int[][] columns = new int[stems][];
    float[][] values = new float[stems][];
    for (int stem = 0; stem < stems; stem++) {
      columns[stem] = new int[sizes[stem]];
      values[stem] = new float[sizes[stem]];
    }
    Arrays.fill(sizes, 0);
    for (int pair = 0; pair < pairs.size(); pair++) {
      int low = (int) (pairs.term(pair) / stems);
      int high = (int) (pairs.term(pair) % stems);
      double information = StrictMath.log(counts[pair] * total / (sums[low] * sums[high]));
      if (information > 0) {
        columns[low][sizes[low]] = high;
        values[low][sizes[low]++] = (float) information;
        if (low != high) {
          columns[high][sizes[high]] = low;
          values[high][sizes[high]++] = (float) information;
        }
      }
    }
    SparseRows.Builder rows = new SparseRows.Builder();
    for (int stem = 0; stem < stems; stem++) {
      for (int e = 0; e < sizes[stem]; e++) {
        rows.add(columns[stem][e], values[stem][e]);
      }
      rows.endRow();
    }
    return rows.build(stems);
  }
}
