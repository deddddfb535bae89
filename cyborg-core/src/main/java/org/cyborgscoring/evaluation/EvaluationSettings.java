package org.cyborgscoring.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How scores are evaluated.
 *
 * @param resamples the number of bootstrap samples; 0 for no intervals
 * @param method how an interval is made of them
 * @param level the level of the intervals, between 0 and 1
 * @param trimTolerance how far, in steps of the scale, a trimmed score may lie beyond its ends, not
 *     negative
 * @param scaling how scaled scores are made; empty if there are none
 * @param minPerGroup subgroups with fewer responses get no figures of their own, only a count
 * @param raterErrorVariance the variance of rater errors where it is known from elsewhere; empty to
 *     estimate it from the reads
 */
public record EvaluationSettings(
    int resamples,
    IntervalMethod method,
    double level,
    double trimTolerance,
    Optional<Scaling> scaling,
    int minPerGroup,
    OptionalDouble raterErrorVariance) {

  /** How far beyond the scale's ends a trimmed score may lie unless told otherwise. */
  public static final double TRIM_TOLERANCE = 0.4998;

  /** 2,000 resamples, BCa intervals at 95 %, the usual tolerance, no scaling, all subgroups. */
  public static final EvaluationSettings DEFAULT =
      new EvaluationSettings(
          2000,
          IntervalMethod.BCA,
          0.95,
          TRIM_TOLERANCE,
          Optional.empty(),
          1,
          OptionalDouble.empty());

  public EvaluationSettings {
    if (resamples < 0 || !(level > 0 && level < 1) || !(trimTolerance >= 0) || minPerGroup < 0) {
      throw new IllegalArgumentException("Settings out of range.");
    }
  }

  /** How an interval is made of bootstrap samples. */
  public enum IntervalMethod {
    /** The quantiles of the resampled statistic. */
    PERCENTILE,
    /** Bias-corrected and accelerated (Efron 1987). */
    BCA
  }

  /**
   * Scaled score = (raw - machine mean) / machine sd * human sd + human mean, all of a given
   * sample.
   *
   * @param machineMean the sample's mean machine score
   * @param machineSd their standard deviation, above 0
   * @param humanMean the sample's mean human score
   * @param humanSd their standard deviation, not negative
   */
  public record Scaling(double machineMean, double machineSd, double humanMean, double humanSd) {

    /** A scaling that changes nothing: the scores are scaled already. */
    public static final Scaling NONE = new Scaling(0, 1, 0, 1);

    public Scaling {
      if (!(machineSd > 0) || !(humanSd >= 0)) {
        throw new IllegalArgumentException("A standard deviation is out of range.");
      }
    }

    /** The scaled score. */
    public double apply(double raw) {
      return (raw - machineMean) / machineSd * humanSd + humanMean;
    }
  }
}
