package org.cyborgscoring.gates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
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

  /** The gates of an item that were not judged, and why, a sentence each. */
  public static List<String> notJudged(ItemVerdict item) {
    List<String> sentences = new ArrayList<>();
    String start = "Item " + item.item() + ": ";
    item.notJudged()
        .forEach(
            gate ->
                sentences.add(
                    start + whole(gate) + " was not judged: the evaluation has no such figure."));
    item.notApplicable()
        .forEach(
            gate ->
                sentences.add(
                    start
                        + whole(gate)
                        + " does not apply: no group column was named, or no group is large"
                        + " enough."));
    return sentences;
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
