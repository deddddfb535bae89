package org.cyborgscoring.report.evaluation;

import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.table.Numbers;

/** Figures within sentences. */
final class Sentences {
  private Sentences() {}

  /** {@code 0.78 [0.75, 0.80]}. */
  static String withInterval(IntervalEstimate estimate) {
    return Numbers.brief(estimate.value().value()) + interval(estimate);
  }

  /** {@code +0.12 [-0.02, 0.26]}, with a sign. */
  static String signed(IntervalEstimate estimate) {
    double value = estimate.value().value();
    String text = Numbers.brief(value);
    return (value > 0 && !text.equals("0.00") ? "+" : "") + text + interval(estimate);
  }

  private static String interval(IntervalEstimate estimate) {
    return estimate.low().isDefined()
        ? " [%s, %s]"
            .formatted(
                Numbers.brief(estimate.low().value()), Numbers.brief(estimate.high().value()))
        : "";
  }
}
