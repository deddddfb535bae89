package org.cyborgscoring.cli;

import java.util.Locale;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/** Numbers as a terminal shows them. */
final class Figures {
  /** What stands for a statistic that is undefined. */
  static final String UNDEFINED = "-";

  private Figures() {}

  /** Three digits: {@code 0.781}. */
  static String of(Estimate estimate) {
    return estimate.isDefined() ? of(estimate.value()) : UNDEFINED;
  }

  /** Three digits. */
  static String of(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** A share in per cent: {@code 52 %}. */
  static String percent(Estimate estimate) {
    return estimate.isDefined() ? percent(estimate.value()) : UNDEFINED;
  }

  /** A share, 0 to 1, in per cent. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** A value with its interval: {@code 0.781 [0.770, 0.792]}. */
  static String of(IntervalEstimate estimate) {
    return estimate.low().isDefined()
        ? of(estimate.value()) + " [" + of(estimate.low()) + ", " + of(estimate.high()) + "]"
        : of(estimate.value());
  }

  /** A share with its interval: {@code 52 % [41 %, 63 %]}. */
  static String percent(IntervalEstimate estimate) {
    return estimate.low().isDefined()
        ? percent(estimate.value())
            + " ["
            + percent(estimate.low())
            + ", "
            + percent(estimate.high())
            + "]"
        : percent(estimate.value());
  }

  /** A count with its thousands apart: {@code 1,666}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
