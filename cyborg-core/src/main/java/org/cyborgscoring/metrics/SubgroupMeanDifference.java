package org.cyborgscoring.metrics;

/**
 * The standardised mean difference within a subgroup: (mean M - mean H) / sd(H), all of the
 * subgroup's own responses, with n - 1. Above 0 the machine favours the subgroup over the human
 * scores.
 *
 * <p>It also shows what the machine does to everyone; {@link DifferenceOfStandardizedMeans} sets
 * that apart. Undefined when the subgroup has fewer than two responses or its human scores have no
 * variance.
 *
 * <p>Williamson, D. M., Xi, X., &amp; Breyer, F. J. (2012). A framework for evaluation and use of
 * automated scoring. Educational Measurement: Issues and Practice, 31(1), 2-13.
 */
public record SubgroupMeanDifference() implements SubgroupStatistic {

  @Override
  public String id() {
    return "smd";
  }

  @Override
  public String name() {
    return "Standardised mean difference of the subgroup";
  }

  @Override
  public Estimate compute(ScorePairs everyone, ScorePairs subgroup) {
    return StandardizedMeanDifference.ofMachine().compute(subgroup);
  }
}
