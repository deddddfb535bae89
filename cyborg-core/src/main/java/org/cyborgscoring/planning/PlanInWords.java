package org.cyborgscoring.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan in sentences, the same on the terminal, in files and in reports. */
public final class PlanInWords {
  /** An interval of this width or more says little. */
  private static final double WIDE = 0.12;

  private PlanInWords() {}

  /** The answer, in one or two sentences. */
  public static String headline(BudgetPlan plan) {
    String target = qwk(plan.design().target());
    return switch (plan.verdict()) {
      case REACHED ->
          "Score 0 more: a QWK of " + target + " is to be expected already; " + at(plan.now());
      case SCORE_MORE -> "Score " + count(plan.more()) + " more; " + at(plan.answer());
      case TOO_FEW_RESPONSES ->
          "A QWK of "
              + target
              + " would take about "
              + count(Math.round(needed(plan)))
              + " hand scores, but there are only "
              + count(plan.responses())
              + " responses. With all of them hand-scored: "
              + at(plan.best());
      case ABOVE_ASYMPTOTE ->
          "A QWK of "
              + target
              + " is not to be expected with any number of hand scores: the curve levels off at "
              + qwk(asymptote(plan))
              + ". With all "
              + count(plan.responses())
              + " responses hand-scored: "
              + at(plan.best());
      case ABOVE_CEILING ->
          "A QWK of "
              + target
              + " is out of reach: the two reads agree too little for it. A machine without any"
              + " error would have "
              + qwk(plan.ceilings().highest())
              + ". With all "
              + count(plan.responses())
              + " responses hand-scored: "
              + at(plan.best());
      case UNDETERMINED -> "The hand scores at hand do not determine a plan. " + plan.why();
    };
  }

  /** What to keep in mind, a sentence or two each. */
  public static List<String> remarks(BudgetPlan plan) {
    List<String> remarks = new ArrayList<>();
    double target = plan.design().target();
    if (plan.verdict() == Verdict.SCORE_MORE || plan.verdict() == Verdict.REACHED) {
      remarks.add(safe(plan));
    }
    if (isOpen(plan)) {
      remarks.add(
          "The interval there reaches the target, so that it is not excluded either: score some"
              + " more, and plan again.");
    }
    if (plan.ceilings().humanHuman().isDefined()
        && target > plan.ceilings().humanHuman().value()
        && plan.verdict() != Verdict.ABOVE_CEILING) {
      remarks.add(
          "The target is above the agreement of the two human reads, QWK "
              + qwk(plan.ceilings().humanHuman().value())
              + "; a machine without any error would have "
              + qwk(plan.ceilings().highest())
              + ".");
    }
    Optional<Forecast> shown = plan.answer().or(plan::best);
    if (plan.curve().isPresent() && shown.isPresent()) {
      if (shown.get().handScored() > plan.supported()) {
        remarks.add(
            "That is far beyond what was measured: forecasts above "
                + count(plan.supported())
                + " hand scores rest on the shape of the curve alone.");
      }
      if (shown.get().high() - shown.get().low() >= WIDE) {
        remarks.add(
            "The interval is wide because "
                + count(plan.handScored())
                + " hand-scored responses are few to measure agreement on. A plan made again with"
                + " more of them will be sharper.");
      }
    }
    return remarks;
  }

  /** Whether the target is not expected, yet possible. */
  private static boolean isOpen(BudgetPlan plan) {
    boolean missed =
        plan.verdict() == Verdict.ABOVE_ASYMPTOTE || plan.verdict() == Verdict.TOO_FEW_RESPONSES;
    return missed && plan.best().map(best -> best.high() >= plan.design().target()).orElse(false);
  }

  private static String safe(BudgetPlan plan) {
    return plan.safe()
        .map(
            forecast ->
                forecast.handScored() == plan.handScored()
                    ? "The lower end of the interval reaches the target as well."
                    : "For the lower end of the interval to reach the target, score "
                        + count(forecast.handScored() - plan.handScored())
                        + " more.")
        .orElse(
            "With no number of the responses there are does the lower end of the interval reach the"
                + " target.");
  }

  private static String at(Optional<Forecast> forecast) {
    return forecast
        .map(
            known ->
                "expected QWK "
                    + qwk(known.expected())
                    + ", 90 % interval "
                    + qwk(known.low())
                    + " to "
                    + qwk(known.high())
                    + ".")
        .orElse("");
  }

  private static double needed(BudgetPlan plan) {
    return plan.curve()
        .map(known -> known.reaching(plan.design().target()))
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double asymptote(BudgetPlan plan) {
    return plan.curve().map(PowerLaw::asymptote).orElse(Double.NaN);
  }

  private static String qwk(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
