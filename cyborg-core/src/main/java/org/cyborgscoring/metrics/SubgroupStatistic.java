package org.cyborgscoring.metrics;

/** A statistic of how the machine treats one subgroup of the responses it scored. */
public interface SubgroupStatistic {

  /** A short id for files and options, such as {@code dsm}. */
  String id();

  /** The name for a reader. */
  String name();

  /**
   * The statistic of one subgroup; undefined with a reason where the data do not determine it.
   *
   * @param everyone the pairs of all responses, the subgroup's included
   * @param subgroup the pairs of the subgroup, as {@link ScorePairs#select} gives them
   */
  Estimate compute(ScorePairs everyone, ScorePairs subgroup);
}
