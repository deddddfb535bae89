package org.cyborgscoring.classic.lsa;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.FixedChunks;

/**
 * Spreads a text's stems over those that mean alike: a stem counts max(0, cos)³ for each other, by
 * their directions, unless that is below {@value #LEAST}.
 */
public final class RelatedStems {
  private static final double LEAST = 0.05;
  private static final int STEMS_AT_ONCE = 64;

  private final List<SparseRow> related;

  private RelatedStems(List<SparseRow> related) {
    this.related = related;
  }

  /** Finds the related stems of every stem. */
  public static RelatedStems learn(WordVectors vectors, FixedChunks chunks) {
    int size = vectors.size();
    float[] byCoordinate = new float[size * vectors.dimensions()];
    for (int d = 0; d < vectors.dimensions(); d++) {
      for (int stem = 0; stem < size; stem++) {
        byCoordinate[d * size + stem] = vectors.coordinate(stem, d);
      }
    }
    SparseRow[] related = new SparseRow[size];
    chunks.each(
        size,
        STEMS_AT_ONCE,
        (from, to) -> {
          for (int stem = from; stem < to; stem++) {
            float[] cosines = new float[size];
            for (int d = 0; d < vectors.dimensions(); d++) {
              float own = vectors.coordinate(stem, d);
              for (int other = 0; other < size; other++) {
                cosines[other] += own * byCoordinate[d * size + other];
              }
            }
            related[stem] = strong(cosines);
          }
        });
    return new RelatedStems(List.of(related));
  }

  private static SparseRow strong(float[] cosines) {
    int[] indices = new int[cosines.length];
    float[] values = new float[cosines.length];
    int size = 0;
    for (int other = 0; other < cosines.length; other++) {
      float likeness = cosines[other] * cosines[other] * cosines[other];
      if (likeness >= LEAST) {
        indices[size] = other;
        values[size++] = likeness;
      }
    }
    return new SparseRow(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
  }

  /** The number of stems. */
  int size() {
    return related.size();
  }

  /** What a text's stems count for each stem; how often they stand there does not matter. */
  SparseRow spread(SparseRow stems) {
    float[] sums = new float[related.size()];
    for (int e = 0; e < stems.entries(); e++) {
      SparseRow others = related.get(stems.index(e));
      for (int o = 0; o < others.entries(); o++) {
        sums[others.index(o)] += others.value(o);
      }
    }
    int[] indices = new int[sums.length];
    float[] values = new float[sums.length];
    int size = 0;
    for (int stem = 0; stem < sums.length; stem++) {
      if (sums[stem] > 0) {
        indices[size] = stem;
        values[size++] = sums[stem];
      }
    }
    return new SparseRow(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
  }
}
