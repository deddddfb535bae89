package org.cyborgscoring.run;

import java.io.IOException;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.BudgetPlanner;
import org.cyborgscoring.planning.PlanDesign;
import org.cyborgscoring.scoring.RunContext;

/**
 * A plan in its folder: fits what is not fitted yet and writes what a plan leaves behind, but for
 * the report and the provenance, which come last.
 */
public final class PlanJob {
  private final RunFolder folder;
  private final PlanDesign design;
  private final RunContext run;

  /** Prepares a job. */
  public PlanJob(RunFolder folder, PlanDesign design, RunContext run) {
    this.folder = folder;
    this.design = design;
    this.run = run;
  }

  /**
   * Does the job.
   *
   * @param scorable the responses to one item without a condition code
   */
  public BudgetPlan execute(ResponseSet scorable) throws IOException {
    OutcomeFiles outcomes =
        new OutcomeFiles(folder.file(RunFiles.OUTCOMES), scorable.item().scale());
    BudgetPlan plan = new BudgetPlanner(design, run, outcomes).plan(scorable);
    PlanTable.write(folder.file(PlanFiles.CURVE), plan);
    AtomicFile.writeString(folder.file(PlanFiles.PLAN), PlanFile.json(plan));
    return plan;
  }
}
