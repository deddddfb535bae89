package org.cyborgscoring.report.svg;

import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * A named value with its interval.
 *
 * @param name what it is of
 * @param n the number of responses behind it
 * @param estimate the value, which may be undefined, as may its interval
 */
public record Ranged(String name, int n, IntervalEstimate estimate) {

  boolean isDefined() {
    return estimate.value().isDefined();
  }

  double value() {
    return estimate.value().value();
  }

  double low() {
    return estimate.low().isDefined() ? estimate.low().value() : value();
  }

  double high() {
    return estimate.high().isDefined() ? estimate.high().value() : value();
  }
}
