package org.cyborgscoring.metrics.truescore;

import org.cyborgscoring.metrics.Estimate;

/**
 * The machine's mean squared error against the true score: (sum c (m - x)^2 - N V) / C, with c reads
 * of mean m and machine score x for each of N responses, C reads in all, rater error variance V. In
 * squared score units; a little below zero when the machine is as good as perfect.
 *
 * <p>Undefined without reads and without rater error variance. Source as for {@link
 * RaterErrorVariance}.
 *
 * @param errors the rater error variance
 */
public record TrueScoreError(RaterErrorVariance errors) {

  /**
   * The error.
   *
   * @param moments of the reads
   * @param squaredErrors the sum of c (m - x)^2
   */
  public Estimate compute(ReadMoments moments, double squaredErrors) {
    Estimate error = errors.compute(moments);
    return error.isDefined()
        ? Estimate.ratio(
            squaredErrors - moments.responses() * error.value(),
            moments.reads(),
            "There are no reads.")
        : error;
  }
}
