package org.cyborgscoring.report.plan;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.ScoringRun;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.Forecast;
import org.cyborgscoring.planning.PlanInWords;
import org.cyborgscoring.planning.Verdict;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.run.KeyFigure;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * The answer.
 *
 * @param headline the one sentence to remember
 * @param figures its numbers
 * @param remarks what to keep in mind
 * @param done what was done
 */
public record PlanSection(
    String headline, List<KeyFigure> figures, List<String> remarks, String done)
    implements Section {

  public PlanSection {
    figures = List.copyOf(figures);
    remarks = List.copyOf(remarks);
  }

  /** The answer of a plan. */
  public static PlanSection of(BudgetPlan plan) {
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(more(plan));
    figures.add(
        new KeyFigure("Target QWK", Numbers.brief(plan.design().target()), "asked for", false));
    plan.now().ifPresent(now -> figures.add(now(plan, now)));
    Estimate humans = plan.ceilings().humanHuman();
    figures.add(
        new KeyFigure(
            "Two human reads",
            humans.isDefined() ? Numbers.brief(humans.value()) : TableBuilder.DASH,
            humans.reason().orElse("their QWK with each other"),
            false));
    return new PlanSection(
        unbroken(PlanInWords.headline(plan)), figures, PlanInWords.remarks(plan), done(plan));
  }

  private static KeyFigure more(BudgetPlan plan) {
    boolean told = plan.verdict() == Verdict.SCORE_MORE || plan.verdict() == Verdict.REACHED;
    return new KeyFigure(
        "Responses to score",
        told ? Numbers.count(plan.more()) : TableBuilder.DASH,
        told
            ? "more, of " + Numbers.count(plan.unscored()) + " without a hand score"
            : reason(plan.verdict()),
        true);
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case TOO_FEW_RESPONSES -> "more than there are";
      case ABOVE_ASYMPTOTE -> "no number reaches the target";
      case ABOVE_CEILING -> "the target is above the human ceiling";
      case UNDETERMINED -> "undetermined";
      case REACHED, SCORE_MORE -> "";
    };
  }

  private static KeyFigure now(BudgetPlan plan, Forecast now) {
    return new KeyFigure(
        "Expected now",
        Numbers.brief(now.expected()),
        "QWK with "
            + Numbers.count(plan.handScored())
            + " hand scores; 90 % interval "
            + Numbers.brief(now.low())
            + " to "
            + Numbers.brief(now.high()),
        false);
  }

  /** Keeps a number and its sign on one line. */
  private static String unbroken(String sentence) {
    return sentence.replace(" %", "\u00a0%");
  }

  private static String done(BudgetPlan plan) {
    return ("The %s were divided into %d folds, each held out once, %s with new folds. From random"
            + " parts of the others the Teacher (%s) learned and scored the rest of them and %s;"
            + " the Student (%s) learned from these Cyborg Data and was compared with people on the"
            + " held-out responses. A power law was fitted to its agreement.")
        .formatted(
            Numbers.count(plan.handScored(), "hand-scored response"),
            ScoringRun.FOLDS,
            Numbers.count(plan.design().repeats(), "time"),
            plan.design().run().teacher(),
            Numbers.count(plan.unscored(), "unscored response"),
            plan.design().run().student());
  }

  @Override
  public String id() {
    return "plan";
  }

  @Override
  public String title() {
    return "Plan";
  }

  @Override
  public String template() {
    return "summary";
  }
}
