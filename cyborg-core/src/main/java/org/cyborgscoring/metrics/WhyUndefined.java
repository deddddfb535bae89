package org.cyborgscoring.metrics;

/** The reasons for an undefined statistic, said the same way everywhere. */
final class WhyUndefined {
  static final String EMPTY = "There are no pairs of scores.";
  static final String ONE_PAIR = "There are fewer than two pairs of scores.";
  static final String CONSTANT = "All human and machine scores are the same.";
  static final String CONSTANT_HUMAN = "All human scores are the same.";
  static final String CONSTANT_MACHINE = "All machine scores are the same.";

  private WhyUndefined() {}
}
