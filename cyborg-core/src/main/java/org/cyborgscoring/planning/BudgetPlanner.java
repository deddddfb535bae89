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
    Optional<LearningCurve> curve = found.map(CurveEstimation.Found::curve);
    Judgement judgement =
        new Judgement.Case(
                design.target(),
                measured.sizes().get(0),
                measured.handScored(),
                scorable.size(),
                ceilings)
            .judge(curve);
    return plan(scorable, measured, ceilings, found, judgement);
  }

  private BudgetPlan plan(
      ResponseSet scorable,
      Measurements measured,
      Ceilings ceilings,
      Optional<CurveEstimation.Found> found,
      Judgement judgement) {
    int handScored = measured.handScored();
    int all = scorable.size();
    Optional<LearningCurve> curve = found.map(CurveEstimation.Found::curve);
    boolean told = judgement.verdict() != Verdict.UNDETERMINED;
    Optional<LearningCurve> trusted = curve.filter(known -> told);
    Steps steps = Steps.of(handScored, all);
    return new BudgetPlan(
        scorable.item(),
        design,
        handScored,
        all - handScored,
        ceilings,
        found.map(CurveEstimation.Found::points).orElse(List.of()),
        trusted.map(LearningCurve::curve),
        judgement.verdict(),
        judgement.why(),
        trusted.map(known -> known.at(handScored)),
        trusted.flatMap(known -> steps.first(known, Forecast::expected, design.target())),
        trusted.flatMap(known -> steps.first(known, Forecast::low, design.target())),
        trusted.map(steps::table).orElse(List.of()),
        trusted.map(known -> Steps.drawn(known, measured.sizes().get(0), all)).orElse(List.of()));
  }
}
