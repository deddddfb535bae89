package org.cyborgscoring.planning;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.pipeline.OutcomeStore;
import org.cyborgscoring.scoring.RunContext;

/**
 * Plans how many responses people must score for a target.
 *
 * <p>The agreement of the Student that a run would give is measured by cross-validation among the
 * hand-scored responses, with random subsets of several sizes; a {@link PowerLaw} is fitted to it
 * and continued to more hand scores. What is planned for are hand scores of randomly chosen
 * responses.
 */
public final class BudgetPlanner {
  /** With fewer hand scores no plan is made. */
  public static final int LEAST = 40;

  /** A rise is seen when at least this share of the resamples shows it. */
  private static final double SEEN = 0.9;

  private final PlanDesign design;
  private final RunContext run;
  private final OutcomeStore store;

  /**
   * Prepares a plan.
   *
   * @param run its threads work in parallel; its seed gives way to the design's
   * @param store remembers what was fitted, so that a stopped plan goes on where it was; it is
   *     asked from several threads
   */
  public BudgetPlanner(PlanDesign design, RunContext run, OutcomeStore store) {
    this.design = design;
    this.run = run.withNewSeed(design.run().seed());
    this.store = store;
  }

  /**
   * Makes the plan.
   *
   * @param scorable the responses without a condition code, some or all of them hand-scored
   * @throws org.cyborgscoring.data.InputException if there are too few hand scores to hold some out
   */
  public BudgetPlan plan(ResponseSet scorable) {
    Measurements measured =
        new CurveMeasurement(design.run(), design.repeats(), run, store).measure(scorable);
    Ceilings ceilings = Ceilings.of(scorable.item().scale(), scorable.handScored());
    Optional<CurveEstimation.Found> found =
        new CurveEstimation(measured, design.resamples(), ceilings.highest())
            .estimate(run.random("planning.resamples"));
    int handScored = measured.handScored();
    int all = scorable.size();
    Optional<LearningCurve> curve = found.map(CurveEstimation.Found::curve);
    Judgement judgement = judge(curve, measured.sizes(), handScored, all, ceilings);
    boolean told = judgement.verdict() != Verdict.UNDETERMINED;
    Optional<LearningCurve> trusted = curve.filter(known -> told);
    return new BudgetPlan(
        scorable.item(),
        design,
        handScored,
        all - handScored,
        ceilings,
        found.map(CurveEstimation.Found::points).orElse(List.of()),
        trusted,
        judgement.verdict(),
        judgement.why(),
        curve.map(known -> known.at(handScored)),
        trusted.flatMap(
            known -> Steps.of(handScored, all).first(known, Forecast::expected, design.target())),
        trusted.flatMap(
            known -> Steps.of(handScored, all).first(known, Forecast::low, design.target())),
        trusted.map(known -> Steps.of(handScored, all).table(known)).orElse(List.of()));
  }

  private record Judgement(Verdict verdict, String why) {}

  private Judgement judge(
      Optional<LearningCurve> found,
      List<Integer> sizes,
      int handScored,
      int all,
      Ceilings ceilings) {
    double target = design.target();
    if (ceilings.errorFree().isDefined() && target > ceilings.highest()) {
      return found.isPresent() && handScored >= LEAST
          ? new Judgement(Verdict.ABOVE_CEILING, "")
          : undetermined(handScored);
    }
    if (found.isEmpty() || handScored < LEAST) {
      return undetermined(handScored);
    }
    LearningCurve curve = found.get();
    if (curve.curve().at(handScored) >= target) {
      return new Judgement(Verdict.REACHED, "");
    }
    if (curve.shareRising(sizes.get(0), handScored) < SEEN) {
      return new Judgement(
          Verdict.UNDETERMINED,
          "Agreement does not rise with the number of hand scores beyond chance, so that it cannot"
              + " be told how far it would rise with more.");
    }
    if (curve.curve().at(all) >= target) {
      return new Judgement(Verdict.SCORE_MORE, "");
    }
    return curve.curve().reaching(target) < Double.POSITIVE_INFINITY
        ? new Judgement(Verdict.TOO_FEW_RESPONSES, "")
        : new Judgement(Verdict.ABOVE_ASYMPTOTE, "");
  }

  private static Judgement undetermined(int handScored) {
    return new Judgement(
        Verdict.UNDETERMINED,
        handScored < LEAST
            ? handScored
                + " hand-scored responses are too few to measure how agreement grows; have at least "
                + LEAST
                + " scored, better 100."
            : "QWK is undefined for what was measured: the held-out responses or the scores given"
                + " to them are all the same.");
  }
}
