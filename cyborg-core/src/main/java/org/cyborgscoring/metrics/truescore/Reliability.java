package org.cyborgscoring.metrics.truescore;

import org.cyborgscoring.metrics.Estimate;

/**
 * The reliability of one read: T / (T + V), true-score variance T over the variance of reads, 0 to
 * 1. It is also the correlation and, raters being alike in severity, the QWK that two reads of the
 * same response have on the average.
 *
 * <p>Undefined where either variance is. Lord, F. M., &amp; Novick, M. R. (1968). Statistical
 * theories of mental test scores, section 3.3; QWK of interchangeable reads: Fleiss, J. L., &amp;
 * Cohen, J. (1973). The equivalence of weighted kappa and the intraclass correlation coefficient as
 * measures of reliability. Educational and Psychological Measurement, 33(3), 613-619.
 */
public record Reliability() {

  /**
   * The reliability.
   *
   * @param trueVariance the true-score variance
   * @param errorVariance the rater error variance
   */
  public Estimate compute(Estimate trueVariance, Estimate errorVariance) {
    if (!trueVariance.isDefined() || !errorVariance.isDefined()) {
      return trueVariance.isDefined() ? errorVariance : trueVariance;
    }
    return Estimate.ratio(
        trueVariance.value(), trueVariance.value() + errorVariance.value(), "No variance.");
  }
}
