package org.cyborgscoring.bias;

import java.util.Locale;
import org.cyborgscoring.bias.Finding.Level;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.metrics.IntervalEstimate;

/** The verdict in a sentence or two, for a terminal and the top of a report. */
public final class BiasInWords {
  private BiasInWords() {}

  /** What a reader should know at once. */
  public static String of(BiasVerdict verdict) {
    return verdict
        .level()
        .map(level -> said(verdict, level) + fromPeople(verdict))
        .orElseGet(() -> unjudged(verdict));
  }

  /** Bias that the Student took over rather than added is bias, too. */
  private static String fromPeople(BiasVerdict verdict) {
    return verdict
        .farthestFromPeople()
        .map(
            finding ->
                " Against people, its DSM for %s = %s (%d responses) is %s%s, the Teacher's %s."
                    .formatted(
                        ShownName.of(finding.group().column()),
                        ShownName.of(finding.group().group()),
                        finding.group().n(),
                        signed(finding.steps().student()),
                        interval(finding.steps().student()),
                        signed(finding.steps().teacher())))
        .orElse("");
  }

  private static String said(BiasVerdict verdict, Level level) {
    String bound = decimals(verdict.bound());
    return switch (level) {
      case ADDS -> "The Student adds bias: " + worst(verdict);
      case MAY_ADD -> "The Student may add bias: " + worst(verdict);
      case OPEN ->
          "The Student was not seen to add bias beyond "
              + bound
              + ", but with so few responses it cannot be ruled out.";
      case WITHIN ->
          "The Student adds no bias beyond " + bound + " in any subgroup large enough to judge.";
    };
  }

  private static String unjudged(BiasVerdict verdict) {
    return "Whether the Student adds bias is undecided: no subgroup has the "
        + verdict.leastGroup()
        + " responses and the variance it takes.";
  }

  private static String worst(BiasVerdict verdict) {
    Finding worst = verdict.findings().get(0);
    GroupBias group = worst.group();
    long others = verdict.decisive().stream().map(Finding::group).distinct().count() - 1;
    return "for %s = %s (%d responses) the Student's %s is %s, the Teacher's %s. Its size grew by %s%s, beyond the bound of %s.%s"
        .formatted(
            ShownName.of(group.column()),
            ShownName.of(group.group()),
            group.n(),
            worst.statistic().toUpperCase(Locale.ROOT),
            signed(worst.steps().student()),
            signed(worst.steps().teacher()),
            decimals(worst.growth()),
            interval(worst.steps().growth()),
            decimals(verdict.bound()),
            others == 0
                ? ""
                : " The same holds for " + others + " other subgroup" + (others > 1 ? "s." : "."));
  }

  private static String interval(IntervalEstimate estimate) {
    return estimate.low().isDefined()
        ? " [" + signed(estimate.low().value()) + ", " + signed(estimate.high().value()) + "]"
        : "";
  }

  private static String signed(IntervalEstimate estimate) {
    return estimate.value().isDefined() ? signed(estimate.value().value()) : "undefined";
  }

  private static String signed(double value) {
    String text = decimals(value);
    return value > 0 && !text.equals("0.00") ? "+" + text : text;
  }

  private static String decimals(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.equals("-0.00") ? "0.00" : text;
  }
}
