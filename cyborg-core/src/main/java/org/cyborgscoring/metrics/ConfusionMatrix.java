package org.cyborgscoring.metrics;

import java.util.Arrays;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;

/**
 * How often each human score point met each machine score point: rows are human, columns machine,
 * both with every point of the scale, ascending.
 */
public final class ConfusionMatrix {
  private final ScoreScale scale;
  private final int[][] counts;

  private ConfusionMatrix(ScoreScale scale, int[][] counts) {
    this.scale = scale;
    this.counts = counts;
  }

  /**
   * Counts pairs of score points.
   *
   * @throws InputException if a score is not on the scale
   */
  public static ConfusionMatrix of(ScoreScale scale, ScorePairs pairs) {
    int[][] counts = new int[scale.size()][scale.size()];
    for (int i = 0; i < pairs.size(); i++) {
      counts[scale.indexOf(pairs.human(i))][scale.indexOf(pairs.machine(i))]++;
    }
    return new ConfusionMatrix(scale, counts);
  }

  /** The scale. */
  public ScoreScale scale() {
    return scale;
  }

  /**
   * The number of responses with these two scores.
   *
   * @param human the index of the human score point
   * @param machine the index of the machine score point
   */
  public int count(int human, int machine) {
    return counts[human][machine];
  }

  /** The number of responses with this human score point. */
  public int humanTotal(int human) {
    return Arrays.stream(counts[human]).sum();
  }

  /** The number of responses with this machine score point. */
  public int machineTotal(int machine) {
    return Arrays.stream(counts).mapToInt(row -> row[machine]).sum();
  }

  /** The number of responses. */
  public int total() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix that
        && scale.equals(that.scale)
        && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * scale.hashCode() + Arrays.deepHashCode(counts);
  }

  @Override
  public String toString() {
    return "ConfusionMatrix[" + scale + ", " + Arrays.deepToString(counts) + "]";
  }
}
