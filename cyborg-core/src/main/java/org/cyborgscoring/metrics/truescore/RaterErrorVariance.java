package org.cyborgscoring.metrics.truescore;

import java.util.OptionalDouble;
import org.cyborgscoring.metrics.Estimate;

/**
 * The variance of rater errors: sum (c - 1) s^2 / sum (c - 1) over responses with two reads or
 * more, s^2 the variance of a response's c reads (divided by c - 1). 0 and up, in squared score
 * units. A rater's severity counts as error.
 *
 * <p>Undefined when no response has two reads, unless it is given.
 *
 * <p>Loukina, A., Madnani, N., Cahill, A., Yao, L., Johnson, M. S., Riordan, B., &amp; McCaffrey,
 * D. F. (2020). Using PRMSE to evaluate automated scoring systems in the presence of label noise.
 * Proceedings of the 15th Workshop on Innovative Use of NLP for Building Educational Applications,
 * 18-29.
 *
 * @param given the variance where it is known from elsewhere, such as another sample of the same
 *     raters; empty to estimate it
 */
public record RaterErrorVariance(OptionalDouble given) {
  public RaterErrorVariance {
    if (given.isPresent() && !(given.getAsDouble() >= 0)) {
      throw new IllegalArgumentException("Rater error variance " + given.getAsDouble());
    }
  }

  /** Estimated from the reads. */
  public static RaterErrorVariance estimated() {
    return new RaterErrorVariance(OptionalDouble.empty());
  }

  /** The variance. */
  public Estimate compute(ReadMoments moments) {
    return given.isPresent()
        ? Estimate.of(given.getAsDouble())
        : Estimate.ratio(
            moments.withinSquares(),
            moments.reads() - moments.responses(),
            "No response has two reads.");
  }
}
