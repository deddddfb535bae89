package org.cyborgscoring.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How single reads stand to the score of record: on its scale, or as the parts that add up to it,
 * as where two raters' scores of 1 to 6 make a score of 2 to 12. What compares machine and reads in
 * score points has to know.
 *
 * @param kind which of these
 * @param parts how many reads add up to a score of record; 1 unless they do
 */
record ReadScale(Kind kind, int parts) {
  /** Adjudicated responses may break a rule that all others follow. */
  private static final double MOST = 0.5;

  /** How reads stand to the score of record. */
  enum Kind {
    /** Each is a score on the item's scale. */
    SAME,
    /** Together they add up to the score of record. */
    PARTS,
    /** Neither: nobody has said how they are related. */
    UNKNOWN
  }

  /** What holds for most responses with several reads; the same scale if there are none. */
  static ReadScale of(List<EvaluationRow> rows) {
    int several = 0;
    int between = 0;
    int sums = 0;
    int parts = 1;
    for (EvaluationRow row : rows) {
      double[] reads = reads(row);
      if (reads.length > 1) {
        several++;
        double least = Arrays.stream(reads).min().orElse(0);
        double most = Arrays.stream(reads).max().orElse(0);
        between += row.human() >= least && row.human() <= most ? 1 : 0;
        if (Arrays.stream(reads).sum() == row.human()) {
          sums++;
          parts = reads.length;
        }
      }
    }
    if (between >= MOST * several) {
      return new ReadScale(Kind.SAME, 1);
    }
    return sums >= MOST * several
        ? new ReadScale(Kind.PARTS, parts)
        : new ReadScale(Kind.UNKNOWN, 1);
  }

  boolean isSame() {
    return kind == Kind.SAME;
  }

  /** The reads of a row as scores on the item's scale, where that is known. */
  double[] onItemScale(EvaluationRow row) {
    return Arrays.stream(reads(row)).map(read -> read * parts).toArray();
  }

  private static double[] reads(EvaluationRow row) {
    return row.reads().stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
  }
}
