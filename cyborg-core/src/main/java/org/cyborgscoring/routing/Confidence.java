package org.cyborgscoring.routing;

import java.util.List;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * How sure the machine may be of the score it reports: the calibrated probability that people would
 * give that very score point.
 *
 * <p>The score that leaves the house is the one that cut scores make of the expected score, and not
 * always the most likely one: cuts that match the distribution of hand scores give rare points
 * though a neighbour is more likely. So confidence is the probability of the reported point, not
 * the largest one; just beyond a cut, where people would as often have said the neighbour, it is
 * low.
 *
 * @param cutScores those that the machine reports by
 * @param distributions calibrates the machine's distributions
 * @param reported calibrates what these hold of the reported point, since a machine that chooses
 *     its cuts may be surer of some points than it should
 */
public record Confidence(
    CutScores cutScores, CumulativeCalibration distributions, PlattScaling reported) {

  /** Nothing calibrated: what the machine itself holds of the point it reports. */
  public static Confidence uncalibrated(CutScores cutScores) {
    return new Confidence(cutScores, CumulativeCalibration.NONE, PlattScaling.NONE);
  }

  /**
   * The calibration that fits labels best.
   *
   * @param predictions what the machine says of some responses, made without knowing the labels
   * @param labels of the same responses, in their order: hand scores, or what a calibrated machine
   *     that knows no more of them than the first one says
   */
  public static Confidence fit(
      CutScores cutScores, List<ScoreDistribution> predictions, List<ScoreDistribution> labels) {
    CumulativeCalibration distributions = CumulativeCalibration.fit(predictions, labels);
    Confidence before = new Confidence(cutScores, distributions, PlattScaling.NONE);
    LogisticFit fit = new LogisticFit();
    for (int i = 0; i < predictions.size(); i++) {
      int reported = cutScores.indexOf(predictions.get(i).expected());
      fit.add(before.mass(predictions.get(i)), labels.get(i).probability(reported));
    }
    return new Confidence(cutScores, distributions, fit.solve());
  }

  /** The probability that people would give the point that is reported for a prediction. */
  public double of(ScoreDistribution prediction) {
    return reported.apply(mass(prediction));
  }

  /** The score point that is reported for a prediction. */
  public double point(ScoreDistribution prediction) {
    return cutScores.pointFor(prediction.expected());
  }

  private double mass(ScoreDistribution prediction) {
    return distributions
        .apply(cutScores.scale(), prediction)
        .probability(cutScores.indexOf(prediction.expected()));
  }
}
