package org.cyborgscoring.gates;

import java.math.BigDecimal;
import java.math.MathContext;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.Slice;

/** Gates and what they are about, in words. */
public final class GateText {
  private static final MathContext DIGITS = new MathContext(4);

  private GateText() {}

  /** What is judged: {@code qwk, degradation}. */
  public static String subject(Gate gate) {
    return gate.comparison() == Comparison.MACHINE_HUMAN
        ? gate.statistic()
        : gate.statistic() + ", " + gate.comparison().id();
  }

  /** What is good enough: {@code at least 0.7}. */
  public static String bounds(Gate gate) {
    if (Double.isInfinite(gate.max())) {
      return "at least " + number(gate.min());
    }
    if (Double.isInfinite(gate.min())) {
      return "at most " + number(gate.max());
    }
    return gate.min() == -gate.max()
        ? "within ±" + number(gate.max())
        : number(gate.min()) + " to " + number(gate.max());
  }

  /** Which responses: {@code everyone}, {@code gender = f}, {@code score point 3}. */
  public static String slice(Slice slice) {
    return switch (slice.kind()) {
      case EVERYONE -> "everyone";
      case GROUP -> slice.column() + " = " + (slice.value().isBlank() ? "(none)" : slice.value());
      case GROUPING -> slice.column();
      case SCORE_POINT -> "score point " + slice.value();
    };
  }

  /** A gate in full: {@code smd within ±0.1 (subgroups)}. */
  public static String whole(Gate gate) {
    return subject(gate) + " " + bounds(gate) + " (" + gate.scope().id() + ")";
  }

  private static String number(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
