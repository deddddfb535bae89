package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ProblemsFile;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.pipeline.OutcomeStore;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.BudgetPlanner;
import org.cyborgscoring.planning.PlanDesign;
import org.cyborgscoring.report.PlanReport;
import org.cyborgscoring.run.PlanFiles;
import org.cyborgscoring.run.PlanJob;
import org.cyborgscoring.run.Provenance;
import org.cyborgscoring.run.ResponseSetHash;
import org.cyborgscoring.run.RunFiles;
import org.cyborgscoring.run.RunFolder;
import org.cyborgscoring.run.Version;
import org.cyborgscoring.scoring.RunContext;

/**
 * A plan, with everything it leaves in its folder where it has one.
 *
 * @param table the responses, and what was read
 * @param design what is planned for
 */
record PlanWork(HandScoredTable table, PlanDesign design) {

  /** Makes the plan and leaves nothing behind. */
  BudgetPlan execute(RunContext run) {
    return new BudgetPlanner(design, run, OutcomeStore.NONE).plan(scorable());
  }

  /**
   * Makes the plan, or what is left to do of it, in a folder.
   *
   * @throws InputException if it cannot be made with these responses or in this folder; a new
   *     folder is not kept then
   */
  BudgetPlan executeIn(Path out, RunContext run, Instant now) throws IOException {
    try (RunFolder folder = RunFolder.open(out, settings(), now)) {
      try {
        return fill(folder, run.withWorkFolder(folder.path()));
      } catch (InputException e) {
        folder.abandon();
        throw e;
      }
    }
  }

  private BudgetPlan fill(RunFolder folder, RunContext run) throws IOException {
    ProblemsFile.write(folder.file(RunFiles.PROBLEMS), table.problems());
    BudgetPlan plan = new PlanJob(folder, design, run).execute(scorable());
    Provenance provenance = Provenance.of(folder, table.inputs(), PlanFiles.RESULTS);
    AtomicFile.writeString(
        folder.file(PlanFiles.REPORT), PlanReport.render(plan, provenance.entries()));
    provenance.write(folder);
    return plan;
  }

  private ResponseSet scorable() {
    return Screened.of(table.responses()).scorable();
  }

  /** Everything that the fits depend on; the answer is made anew each time. */
  private Map<String, String> settings() {
    ResponseSet responses = table.responses();
    Map<String, String> settings = new TreeMap<>(design.settings());
    settings.put("cyborg", Version.current());
    settings.put("job", "plan");
    settings.put("item", responses.item().id());
    settings.put("scale", responses.item().scale().toString());
    settings.put("responses", ResponseSetHash.of(responses));
    return settings;
  }
}
