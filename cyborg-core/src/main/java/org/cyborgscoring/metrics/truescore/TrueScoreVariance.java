package org.cyborgscoring.metrics.truescore;

import org.cyborgscoring.metrics.Estimate;

/**
 * The variance of true scores: (sum c (m - M)^2 - (N - 1) V) / (C - sum c^2 / C), with c reads of
 * mean m for each of N responses, C reads of mean M in all, and rater error variance V. In squared
 * score units.
 *
 * <p>Undefined with fewer than two responses, without rater error variance, and when the estimate is
 * not above zero: then the reads differ no more between responses than raters do among themselves.
 *
 * <p>Source as for {@link RaterErrorVariance}; it is the random-effects estimate of Searle, S. R.,
 * Casella, G., &amp; McCulloch, C. E. (1992), Variance components, section 3.6.
 *
 * @param errors the rater error variance
 */
public record TrueScoreVariance(RaterErrorVariance errors) {
  // A share of the variance between responses that can only be rounding.
  private static final double ROUNDING = 1e-12;

  /** The variance. */
  public Estimate compute(ReadMoments moments) {
    Estimate error = errors.compute(moments);
    if (!error.isDefined()) {
      return error;
    }
    if (moments.responses() < 2) {
      return Estimate.undefined("Fewer than two responses have a read.");
    }
    double between = moments.betweenSquares();
    double above = between - (moments.responses() - 1) * error.value();
    double below = moments.reads() - moments.squaredReads() / moments.reads();
    return above > ROUNDING * between
        ? Estimate.of(above / below)
        : Estimate.undefined("The reads differ no more between responses than between raters.");
  }
}
