package org.cyborgscoring.demo;

import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.ScoreScale;

/**
 * Two trained raters: each sees the quality with an error of judgement and gives the nearest score
 * point. The second is a little more lenient.
 */
final class Raters {
  /** In shares of the scale's range; chosen so that the two agree with a QWK of about .9. */
  private static final double ERROR = 0.112;

  private static final double LENIENCY = 0.01;

  private final ScoreScale scale;

  Raters(ScoreScale scale) {
    this.scale = scale;
  }

  /** Two reads of a response of this quality, 0 to 1; the first is the score of record. */
  HandScore read(double quality, Draw draw) {
    double first = read(quality, 0, draw);
    return HandScore.of(first, read(quality, LENIENCY, draw));
  }

  /** Two reads of a response that plainly has no answer in it. */
  HandScore readNothing() {
    return HandScore.of(scale.min(), scale.min());
  }

  private double read(double quality, double leniency, Draw draw) {
    double seen = quality + leniency + ERROR * draw.normal();
    return scale.point(scale.nearestIndex(scale.min() + seen * (scale.max() - scale.min())));
  }
}
