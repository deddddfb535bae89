package org.cyborgscoring.metrics;

import java.util.Optional;

/**
 * The value of a statistic, or the reason why it has none.
 *
 * <p>A statistic that is undefined for its data (no variance, too few pairs, an empty group) is a
 * finding to report, not an error: it neither throws nor turns into NaN.
 */
public sealed interface Estimate {

  /**
   * A statistic that has a value.
   *
   * @param value the value, finite
   */
  record Defined(double value) implements Estimate {
    public Defined {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("The value of a statistic is " + value + ".");
      }
    }
  }

  /**
   * A statistic that its data leave undefined.
   *
   * @param why the reason, as a sentence for a report
   */
  record Undefined(String why) implements Estimate {}

  /** A value; undefined if it is not finite because the scores were too large to compute with. */
  static Estimate of(double value) {
    return Double.isFinite(value)
        ? new Defined(value)
        : new Undefined("The scores are too large to compute with.");
  }

  /** No value, for this reason. */
  static Estimate undefined(String why) {
    return new Undefined(why);
  }

  /** The quotient; undefined for this reason if the divisor is zero. */
  static Estimate ratio(double dividend, double divisor, String whyZero) {
    return divisor == 0 ? new Undefined(whyZero) : of(dividend / divisor);
  }

  /** Whether there is a value. */
  default boolean isDefined() {
    return this instanceof Defined;
  }

  /**
   * The value.
   *
   * @throws IllegalStateException with the reason, if there is none; ask {@link #isDefined} first
   */
  default double value() {
    throw new IllegalStateException(reason().orElse(""));
  }

  /** Why there is no value; empty if there is one. */
  default Optional<String> reason() {
    return this instanceof Undefined undefined ? Optional.of(undefined.why()) : Optional.empty();
  }
}
