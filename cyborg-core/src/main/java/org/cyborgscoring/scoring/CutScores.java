package org.cyborgscoring.scoring;

import java.util.Arrays;
import org.cyborgscoring.data.ScoreScale;

/**
 * Thresholds that turn a continuous expected score into a score point: the point with index k is
 * given from cut k (inclusive) up to cut k + 1 (exclusive), cut 0 being minus infinity.
 */
public final class CutScores {
  private final ScoreScale scale;
  private final double[] cuts;

  private CutScores(ScoreScale scale, double[] cuts) {
    this.scale = scale;
    this.cuts = cuts;
  }

  /**
   * Cut scores as given.
   *
   * @param scale the item's scale
   * @param cuts {@code scale.size() - 1} thresholds on that scale, never decreasing; the first
   *     divides the lowest point from the next. Infinite cuts make a point unreachable
   * @throws IllegalArgumentException if they are not that
   */
  public static CutScores of(ScoreScale scale, double[] cuts) {
    if (cuts.length != scale.size() - 1) {
      throw new IllegalArgumentException(cuts.length + " cuts for " + scale.size() + " points");
    }
    for (int i = 0; i < cuts.length; i++) {
      if (Double.isNaN(cuts[i]) || (i > 0 && cuts[i] < cuts[i - 1])) {
        throw new IllegalArgumentException(
            "Cut scores must not decrease: " + Arrays.toString(cuts));
      }
    }
    return new CutScores(scale, cuts.clone());
  }

  /** Cuts halfway between neighbouring points: plain rounding, halfway up. */
  public static CutScores rounding(ScoreScale scale) {
    double[] cuts = new double[scale.size() - 1];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = (scale.point(i) + scale.point(i + 1)) / 2;
    }
    return new CutScores(scale, cuts);
  }

  /** The scale that is cut. */
  public ScoreScale scale() {
    return scale;
  }

  /** A copy of the thresholds, ascending, one fewer than there are points. */
  public double[] cuts() {
    return cuts.clone();
  }

  /** The index of the score point for this expected score. */
  public int indexOf(double expected) {
    int index = 0;
    while (index < cuts.length && expected >= cuts[index]) {
      index++;
    }
    return index;
  }

  /** The score point for this expected score. */
  public double pointFor(double expected) {
    return scale.point(indexOf(expected));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CutScores that
        && scale.equals(that.scale)
        && Arrays.equals(cuts, that.cuts);
  }

  @Override
  public int hashCode() {
    return 31 * scale.hashCode() + Arrays.hashCode(cuts);
  }

  @Override
  public String toString() {
    return "CutScores[" + scale + ", " + Arrays.toString(cuts) + "]";
  }
}
