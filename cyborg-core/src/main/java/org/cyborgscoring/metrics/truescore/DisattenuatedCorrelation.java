package org.cyborgscoring.metrics.truescore;

import org.cyborgscoring.metrics.Estimate;

/**
 * The correlation of the machine with the true score: r(M, H) / sqrt(r(H, H2)), the machine-human
 * correlation freed of rater error. From -1 to 1 but for sampling error, which may carry an estimate
 * beyond.
 *
 * <p>Undefined where either correlation is, and when that between humans is not above zero.
 *
 * <p>Spearman, C. (1904). The proof and measurement of association between two things. American
 * Journal of Psychology, 15(1), 72-101.
 */
public record DisattenuatedCorrelation() {

  /**
   * The correlation.
   *
   * @param machineHuman the correlation of machine and human scores
   * @param humanHuman the correlation of two reads
   */
  public Estimate compute(Estimate machineHuman, Estimate humanHuman) {
    if (!machineHuman.isDefined() || !humanHuman.isDefined()) {
      return machineHuman.isDefined() ? humanHuman : machineHuman;
    }
    return humanHuman.value() > 0
        ? Estimate.of(machineHuman.value() / Math.sqrt(humanHuman.value()))
        : Estimate.undefined("The correlation between reads is not above zero.");
  }
}
