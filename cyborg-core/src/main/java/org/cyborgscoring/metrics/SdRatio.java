package org.cyborgscoring.metrics;

/**
 * Ratio of standard deviations: sd(M) / sd(H), 0 and above; below 1 the machine uses less of the
 * scale than people do.
 *
 * <p>Undefined with fewer than two pairs and when the human scores have no variance.
 *
 * <p>Wang, Z., &amp; von Davier, A. A. (2014). Monitoring of scoring using the e-rater automated
 * scoring system and human raters on a writing test. ETS Research Report RR-14-04.
 */
public record SdRatio() implements MomentStatistic {

  @Override
  public String id() {
    return "sd_ratio";
  }

  @Override
  public String name() {
    return "Ratio of standard deviations";
  }

  @Override
  public Estimate compute(PairMoments moments) {
    if (moments.size() < 2) {
      return Estimate.undefined(WhyUndefined.ONE_PAIR);
    }
    return Estimate.ratio(
        moments.machineDeviation(), moments.humanDeviation(), WhyUndefined.CONSTANT_HUMAN);
  }
}
