package org.cyborgscoring.metrics.truescore;

import org.cyborgscoring.metrics.Estimate;

/**
 * The QWK of an error-free machine, one that gives every response its true score, with the mean of a
 * number k of reads: 2 T / (2 T + V / k), true-score variance T, rater error variance V. From 0 to
 * 1. No more should be asked of a machine by this yardstick: what is missing to 1 is the raters'.
 *
 * <p>It follows from QWK = 2 cov / (sum of variances + squared mean difference), since the true
 * score shares T with a mean of reads whose variance is T + V / k, at the same mean. For one read it
 * is 2 rho / (1 + rho), rho the {@link Reliability}: by Spearman and Brown's formula the reliability
 * of the mean of two. A machine that stretches its scores beyond the true score's spread may reach
 * sqrt(rho), the ceiling of the correlation, at the price of accuracy.
 *
 * <p>Undefined where either variance is. Lord, F. M., &amp; Novick, M. R. (1968). Statistical
 * theories of mental test scores, sections 3.3 and 5.10; QWK and prediction of true scores:
 * Haberman, S. J. (2019). Measures of agreement versus measures of prediction accuracy. ETS Research
 * Report RR-19-20.
 *
 * @param reads the number of reads behind the human score, at least 1
 */
public record QwkCeiling(int reads) {
  public QwkCeiling {
    if (reads < 1) {
      throw new IllegalArgumentException(reads + " reads");
    }
  }

  /**
   * The ceiling.
   *
   * @param trueVariance the true-score variance
   * @param errorVariance the rater error variance
   */
  public Estimate compute(Estimate trueVariance, Estimate errorVariance) {
    if (!trueVariance.isDefined() || !errorVariance.isDefined()) {
      return trueVariance.isDefined() ? errorVariance : trueVariance;
    }
    double shared = 2 * trueVariance.value();
    return Estimate.ratio(shared, shared + errorVariance.value() / reads, "No variance.");
  }
}
