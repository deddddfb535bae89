package org.cyborgscoring.routing;

import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Calibrates distributions over score points: one {@link PlattScaling} for the probability of every
 * point or lower, as a proportional-odds model has one slope for all points. The scaled
 * probabilities rise from point to point as the machine's do, so they make a distribution; two
 * numbers, whatever the size of the scale, which a hundred hand scores determine.
 *
 * <p>McCullagh, P. (1980). Regression models for ordinal data. Journal of the Royal Statistical
 * Society B, 42(2), 109-142.
 *
 * @param scaling of the cumulative probabilities; its intercept is above 0 where the machine scores
 *     too high
 */
public record CumulativeCalibration(PlattScaling scaling) {
  /** Leaves distributions nearly as they are. */
  public static final CumulativeCalibration NONE = new CumulativeCalibration(PlattScaling.NONE);

  /**
   * The calibration under which these predictions fit their labels best.
   *
   * @param predictions what the machine says, made without the labels
   * @param labels what is known of the same responses, in their order: hand scores, or calibrated
   *     predictions of another machine
   */
  public static CumulativeCalibration fit(
      List<ScoreDistribution> predictions, List<ScoreDistribution> labels) {
    if (predictions.size() != labels.size()) {
      throw new IllegalArgumentException(
          predictions.size() + " predictions, " + labels.size() + " labels");
    }
    LogisticFit fit = new LogisticFit();
    for (int i = 0; i < predictions.size(); i++) {
      double label = 0;
      double predicted = 0;
      for (int k = 0; k < predictions.get(i).size() - 1; k++) {
        predicted += predictions.get(i).probability(k);
        label += labels.get(i).probability(k);
        fit.add(predicted, label);
      }
    }
    return new CumulativeCalibration(fit.solve());
  }

  /**
   * The calibrated distribution; its expected score is the prediction's.
   *
   * @param scale that of the prediction
   */
  public ScoreDistribution apply(ScoreScale scale, ScoreDistribution prediction) {
    double[] calibrated = new double[prediction.size()];
    double predicted = 0;
    double below = 0;
    for (int k = 0; k < calibrated.length - 1; k++) {
      predicted += prediction.probability(k);
      double upTo = Math.max(below, scaling.apply(predicted));
      calibrated[k] = upTo - below;
      below = upTo;
    }
    calibrated[calibrated.length - 1] = 1 - below;
    return ScoreDistribution.of(scale, prediction.expected(), calibrated);
  }
}
