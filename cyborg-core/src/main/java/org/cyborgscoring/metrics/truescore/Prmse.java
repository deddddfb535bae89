package org.cyborgscoring.metrics.truescore;

import java.util.List;
import org.cyborgscoring.metrics.Estimate;

/**
 * PRMSE, the proportional reduction in mean squared error: 1 - MSE / true-score variance, the share
 * of what the reads have in common that the machine's score tells. 1 is perfect (an estimate may
 * exceed it), 0 is no better than always giving the mean, and it may be below. Unlike agreement with
 * one read it does not fall with the raters' own noise.
 *
 * <p>Undefined where the true-score variance or the rater error variance is.
 *
 * <p>Haberman, S. J. (2008). When can subscores have value? Journal of Educational and Behavioral
 * Statistics, 33(2), 204-229; for machine scores and partly double-scored data the source given at
 * {@link RaterErrorVariance}.
 *
 * @param errors the rater error variance
 */
public record Prmse(RaterErrorVariance errors) {

  /**
   * The reduction.
   *
   * @param moments of the reads
   * @param squaredErrors the sum of c (m - x)^2, with c reads of mean m and machine score x of each
   *     response
   */
  public Estimate compute(ReadMoments moments, double squaredErrors) {
    Estimate variance = new TrueScoreVariance(errors).compute(moments);
    if (!variance.isDefined()) {
      return variance;
    }
    Estimate error = new TrueScoreError(errors).compute(moments, squaredErrors);
    return error.isDefined() ? Estimate.of(1 - error.value() / variance.value()) : error;
  }

  /**
   * The reduction.
   *
   * @param reads the reads of each response, any number of them
   * @param machine the machine's score of each response
   */
  public Estimate compute(List<double[]> reads, double[] machine) {
    return compute(ReadMoments.of(reads), squaredErrors(reads, machine));
  }

  /** The sum of c (m - x)^2. */
  public static double squaredErrors(List<double[]> reads, double[] machine) {
    double sum = 0;
    for (int i = 0; i < machine.length; i++) {
      double[] ofOne = reads.get(i);
      if (ofOne.length > 0) {
        double error = ReadMoments.mean(ofOne) - machine[i];
        sum += ofOne.length * error * error;
      }
    }
    return sum;
  }
}
