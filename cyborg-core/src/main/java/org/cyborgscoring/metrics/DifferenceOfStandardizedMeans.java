package org.cyborgscoring.metrics;

/**
 * DSM, the difference of standardised means: the mean over a subgroup of z(M) - z(H), where z
 * subtracts the mean and divides by the standard deviation (with n - 1) of all responses, human and
 * machine each for itself. Above 0 the machine favours the subgroup, relative to everyone, over the
 * human scores; over everyone it is 0.
 *
 * <p>Undefined when the subgroup is empty, when there are fewer than two responses in all, or when
 * either side has no variance.
 *
 * <p>The divisor n - 1 follows the reference implementation, RSMTool (Madnani &amp; Loukina 2016,
 * Journal of Open Source Software, 1(3), 33), so that numbers can be compared; n would differ by a
 * factor of sqrt(n / (n - 1)).
 */
public record DifferenceOfStandardizedMeans() implements SubgroupStatistic {

  @Override
  public String id() {
    return "dsm";
  }

  @Override
  public String name() {
    return "Difference of standardised means";
  }

  @Override
  public Estimate compute(ScorePairs everyone, ScorePairs subgroup) {
    return compute(PairMoments.of(everyone), PairMoments.of(subgroup));
  }

  /** The same from moments. */
  public Estimate compute(PairMoments all, PairMoments group) {
    if (group.size() == 0) {
      return Estimate.undefined("The subgroup has no responses.");
    }
    if (all.size() < 2) {
      return Estimate.undefined(WhyUndefined.ONE_PAIR);
    }
    if (all.humanSquares() == 0) {
      return Estimate.undefined(WhyUndefined.CONSTANT_HUMAN);
    }
    if (all.machineSquares() == 0) {
      return Estimate.undefined(WhyUndefined.CONSTANT_MACHINE);
    }
    return Estimate.of(
        (group.meanMachine() - all.meanMachine()) / all.machineDeviation()
            - (group.meanHuman() - all.meanHuman()) / all.humanDeviation());
  }
}
