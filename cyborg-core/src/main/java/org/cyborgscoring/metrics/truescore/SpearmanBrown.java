package org.cyborgscoring.metrics.truescore;

import org.cyborgscoring.metrics.Estimate;

/**
 * The reliability of a score that several parallel reads add up to: k r / (1 + (k - 1) r), r the
 * reliability of one read. Undefined where r is, and at -1 / (k - 1).
 *
 * <p>Spearman, C. (1910). Correlation calculated from faulty data. British Journal of Psychology,
 * 3(3), 271-295; Brown, W. (1910). Some experimental results in the correlation of mental
 * abilities. British Journal of Psychology, 3(3), 296-322.
 *
 * @param parts the number of reads, at least 1; with 1 the reliability stays what it is
 */
public record SpearmanBrown(int parts) {
  public SpearmanBrown {
    if (parts < 1) {
      throw new IllegalArgumentException("parts: " + parts);
    }
  }

  /** The reliability of the sum. */
  public Estimate compute(Estimate reliability) {
    if (!reliability.isDefined() || parts == 1) {
      return reliability;
    }
    double r = reliability.value();
    return Estimate.ratio(parts * r, 1 + (parts - 1) * r, "The reads cancel each other out.");
  }
}
