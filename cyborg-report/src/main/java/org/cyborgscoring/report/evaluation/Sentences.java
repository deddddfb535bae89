package org.cyborgscoring.report.evaluation;

import java.util.function.DoubleFunction;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.table.Numbers;

/** Figures within sentences. */
final class Sentences {
  private Sentences() {}

  /** {@code 0.78 [0.75, 0.80]}. */
  static String withInterval(IntervalEstimate estimate) {
    return Numbers.brief(estimate.value().value()) + interval(estimate, Numbers::brief);
  }

  /** {@code +0.12 [-0.02, +0.26]}, with a sign. */
  static String signed(IntervalEstimate estimate) {
    return signed(estimate.value().value()) + interval(estimate, Sentences::signed);
  }

  /** {@code +0.12}; zero has no sign. */
  static String signed(double value) {
    String text = Numbers.brief(value);
    return value > 0 && !text.equals("0.00") ? "+" + text : text;
  }

  private static String interval(IntervalEstimate estimate, DoubleFunction<String> format) {
    return estimate.low().isDefined()
        ? " [%s, %s]"
            .formatted(format.apply(estimate.low().value()), format.apply(estimate.high().value()))
        : "";
  }
}
