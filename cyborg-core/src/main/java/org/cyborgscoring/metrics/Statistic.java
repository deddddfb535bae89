package org.cyborgscoring.metrics;

/** A statistic of how well the machine's scores agree with the human scores. */
public interface Statistic {

  /** A short id for files and options, such as {@code qwk}. */
  String id();

  /** The name for a reader, such as {@code Quadratic weighted kappa}. */
  String name();

  /** The statistic of these pairs; undefined with a reason where the data do not determine it. */
  Estimate compute(ScorePairs pairs);
}
