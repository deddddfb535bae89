package org.cyborgscoring.report.evaluation;

import java.util.Comparator;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * A subgroup and what happens to its mean.
 *
 * @param slice which
 * @param n the number of responses
 * @param smd the standardised mean difference of the machine's score points within it
 */
record Subgroup(Slice slice, int n, IntervalEstimate smd) {
  /** Williamson, Xi and Breyer (2012): a subgroup's SMD is to lie within this bound. */
  static final double BOUND = 0.10;

  static final Comparator<Subgroup> LARGEST_FIRST =
      Comparator.comparingInt((Subgroup group) -> -group.n())
          .thenComparing(group -> group.slice().value());

  /** What a reader calls it. */
  String name() {
    return slice.value().isBlank() ? "(not given)" : slice.value();
  }

  /** Whether its whole interval lies beyond the bound. */
  boolean isBeyond() {
    return smd.low().isDefined() && (smd.low().value() > BOUND || smd.high().value() < -BOUND);
  }

  /** How far its mean moves; negative if that is undefined. */
  double distance() {
    return smd.value().isDefined() ? Math.abs(smd.value().value()) : -1;
  }
}
