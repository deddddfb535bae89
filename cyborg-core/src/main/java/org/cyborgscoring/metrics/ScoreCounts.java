package org.cyborgscoring.metrics;

import java.util.Arrays;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;

/** The distribution of scores: how many responses got each point of the scale. */
public final class ScoreCounts {
  private final ScoreScale scale;
  private final int[] counts;
  private final int total;

  private ScoreCounts(ScoreScale scale, int[] counts, int total) {
    this.scale = scale;
    this.counts = counts;
    this.total = total;
  }

  /**
   * Counts scores.
   *
   * @throws InputException if a score is not on the scale
   */
  public static ScoreCounts of(ScoreScale scale, double[] scores) {
    int[] counts = new int[scale.size()];
    for (double score : scores) {
      counts[scale.indexOf(score)]++;
    }
    return new ScoreCounts(scale, counts, scores.length);
  }

  /** The scale. */
  public ScoreScale scale() {
    return scale;
  }

  /** The number of responses. */
  public int total() {
    return total;
  }

  /** The number of responses with the score point of this index. */
  public int count(int index) {
    return counts[index];
  }

  /** The share of responses with the score point of this index; undefined without responses. */
  public Estimate share(int index) {
    return Estimate.ratio(counts[index], total, "There are no scores.");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreCounts that
        && scale.equals(that.scale)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * scale.hashCode() + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "ScoreCounts[" + scale + ", " + Arrays.toString(counts) + "]";
  }
}
