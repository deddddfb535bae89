package org.cyborgscoring.metrics;

/**
 * Pearson's product-moment correlation r = cov(H, M) / (sd H * sd M), from -1 to 1.
 *
 * <p>Blind to shift and spread: read it beside SMD and the ratio of standard deviations. Undefined
 * with fewer than two pairs and when either side has no variance.
 *
 * <p>Pearson, K. (1895). Notes on regression and inheritance in the case of two parents.
 * Proceedings of the Royal Society of London, 58, 240-242.
 */
public record PearsonCorrelation() implements MomentStatistic {

  @Override
  public String id() {
    return "r";
  }

  @Override
  public String name() {
    return "Pearson correlation";
  }

  @Override
  public Estimate compute(PairMoments moments) {
    if (moments.size() < 2) {
      return Estimate.undefined(WhyUndefined.ONE_PAIR);
    }
    if (moments.humanSquares() == 0) {
      return Estimate.undefined(WhyUndefined.CONSTANT_HUMAN);
    }
    if (moments.machineSquares() == 0) {
      return Estimate.undefined(WhyUndefined.CONSTANT_MACHINE);
    }
    double r =
        moments.products()
            / (Math.sqrt(moments.humanSquares()) * Math.sqrt(moments.machineSquares()));
    // The last bit of a perfect correlation may stand above 1.
    return Estimate.of(Math.max(-1, Math.min(1, r)));
  }
}
