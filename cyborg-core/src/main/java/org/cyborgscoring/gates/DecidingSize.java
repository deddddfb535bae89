package org.cyborgscoring.gates;

import java.util.OptionalLong;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * How many more responses would decide a gate: the distance of each end of an interval from the
 * value shrinks with the square root of the number of responses, so the interval clears a bound at
 * distance d once n has grown by (w / d)^2, w being the distance of the end on the bound's side. It
 * assumes that the value stays where it is, which nobody knows.
 */
final class DecidingSize {
  /** Beyond this many responses the value lies on the bound for all that can be told. */
  private static final double MOST = 1e7;

  private static final double ROUNDING = 1e-6;

  private DecidingSize() {}

  /** The number; empty if the value lies on a bound or so near it that no sample would do. */
  static OptionalLong more(Gate gate, Figure figure) {
    IntervalEstimate estimate = figure.estimate();
    double value = estimate.value().value();
    double below = value - estimate.low().value();
    double above = estimate.high().value() - value;
    // A good value must clear both bounds, a bad one only the bound that it misses.
    double growth =
        gate.admits(value)
            ? Math.max(growth(below, value - gate.min()), growth(above, gate.max() - value))
            : value < gate.min()
                ? growth(above, gate.min() - value)
                : growth(below, value - gate.max());
    double more = Math.ceil(figure.n() * (growth - 1) - ROUNDING);
    return more <= MOST ? OptionalLong.of(Math.max(1, (long) more)) : OptionalLong.empty();
  }

  private static double growth(double width, double distance) {
    if (Double.isInfinite(distance)) {
      return 1;
    }
    double ratio = width / distance;
    return distance > 0 ? ratio * ratio : Double.POSITIVE_INFINITY;
  }
}
