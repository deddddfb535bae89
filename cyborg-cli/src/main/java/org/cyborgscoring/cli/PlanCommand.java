package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.PlanDesign;
import org.cyborgscoring.run.PlanFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg plan}: how many more responses people should score. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Says how many more responses people should score for a target QWK: trains with random parts"
          + " of the hand scores there are, measures by cross-validation how agreement grows with"
          + " their number, and continues that learning curve.",
      "--test has no effect here: every hand-scored response is held out once."
    })
final class PlanCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The table of responses, some or all of them hand-scored.")
  private Path file = Path.of("");

  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final Reading reading = new Reading();
  @Mixin private final DesignOptions design = new DesignOptions();
  @Mixin private final SeedOption seed = new SeedOption();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--target-qwk",
      paramLabel = "QWK",
      required = true,
      description = "The QWK with people that the Student should reach, such as .70.")
  private double target;

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description =
          "A sheet that people filled in (see 'cyborg sample'): its scores are the hand scores, and"
              + " those in the table itself are not used.")
  private @Nullable Path scores;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description =
          "How often the hand scores are divided anew; more take longer and make a smoother curve"
              + " (default: ${DEFAULT-VALUE}).")
  private int repeats = PlanDesign.REPEATS;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "How many resamples the intervals rest on (default: ${DEFAULT-VALUE}).")
  private int resamples = PlanDesign.RESAMPLES;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "The plan's folder, with plan.html, plan.json and curve.csv; a plan that was stopped goes"
              + " on in it, and another target is answered at once.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print plan.json on standard output.")
  private boolean json;

  private final Console console;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    PlanDesign chosen =
        new PlanDesign(design.toDesign().withSeed(seed.value()), target, repeats, resamples);
    HandScoredTable read =
        HandScoredTable.read(file, scores, table.toReadOptions(), reading, console);
    PlanWork work = new PlanWork(read, chosen);
    BudgetPlan plan;
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      var run = threads.toContext(seed.value(), console, progress);
      plan = out == null ? work.execute(run) : work.executeIn(out, run, Instant.now());
    }
    console.out().print(json ? PlanFile.json(plan) : PlanSummary.of(plan, out));
    return ExitCode.OK;
  }
}
