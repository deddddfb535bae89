package org.cyborgscoring.gates;

import java.math.BigDecimal;
import java.math.MathContext;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.evaluation.StatisticNames;

/** Gates and what they are about, in words. */
public final class GateText {
  private static final MathContext DIGITS = new MathContext(4);

  private GateText() {}

  /** What is judged: {@code QWK, degradation}. */
  public static String subject(Gate gate) {
    String statistic = StatisticNames.of(gate.statistic());
    return gate.comparison() == Comparison.MACHINE_HUMAN
        ? statistic
        : statistic + ", " + gate.comparison().id();
  }

  /** A judgement's figure: {@code Item 1: QWK, degradation}, {@code Item 1: SMD of L1 = Welsh}. */
  public static String figure(Judgement judgement) {
    Slice slice = judgement.figure().slice();
    return "Item "
        + judgement.figure().item()
        + ": "
        + subject(judgement.gate())
        + (slice.equals(Slice.EVERYONE) ? "" : " of " + slice(slice));
  }

  /** That a gate was not judged, and why. */
  public static String notJudged(ItemVerdict item, Gate gate) {
    return "Item " + item.item() + ": " + whole(gate) + " was not judged: " + whyNot(gate);
  }

  private static String whyNot(Gate gate) {
    return switch (gate.scope()) {
      case SUBGROUPS, GROUPINGS ->
          "no group column was named, or no group has "
              + Math.max(1, gate.minN())
              + " or more responses.";
      case EVERYONE, SCORE_POINTS -> "the evaluation has no such figure.";
    };
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

  /** A gate in full: {@code SMD within ±0.1 (subgroups)}. */
  public static String whole(Gate gate) {
    return subject(gate) + " " + bounds(gate) + " (" + gate.scope().id() + ")";
  }

  private static String number(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
