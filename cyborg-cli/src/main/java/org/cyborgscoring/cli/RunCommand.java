package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ResponseSets;
import org.cyborgscoring.data.RowProblem;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.run.EvaluationFile;
import org.cyborgscoring.sampling.Sampler;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg run}: the main job on a table. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Does the whole job on one item: a Teacher learns from few hand scores and scores the rest, a"
          + " Student learns from both and becomes a scoring engine.",
      "If every response has a hand score, all but the few are hidden, and the Student is compared"
          + " on held-out responses with one on all hand scores. If only some have one, these are"
          + " used, and agreement is estimated by cross-validation among them."
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The table of responses: csv, tsv, jsonl or xlsx.")
  private Path file = Path.of("");

  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final Reading reading = new Reading();
  @Mixin private final DesignOptions design = new DesignOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--hand-scored",
      paramLabel = "AMOUNT",
      description =
          "How many training responses keep their hand scores, such as 10%% or 150 (default:"
              + " ${DEFAULT-VALUE}).")
  private Amount handScored = Amount.share(0.1);

  @Option(
      names = "--sampling",
      paramLabel = "NAME",
      description = "Which they are: diverse, random or stratified (default: ${DEFAULT-VALUE}).")
  private String sampling = "diverse";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides every random choice (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description =
          "A sheet that people filled in (see 'cyborg sample'): its scores are the hand scores, and"
              + " those in the table itself are not used.")
  private @Nullable Path scores;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "The run's folder; a run that was stopped goes on in it.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print evaluation.json on standard output.")
  private boolean json;

  @Option(
      names = "--without-text",
      description = "Keep responses out of cyborg.csv and report.html; hashes stand for them.")
  private boolean withoutText;

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RunDesign chosen = chosenDesign();
    List<Path> inputs = new ArrayList<>(List.of(file));
    List<RowProblem> problems = new ArrayList<>();
    ResponseSet responses = responses(inputs, problems);
    RunWork work = new RunWork(responses, problems, chosen, inputs, !withoutText, out);
    RunResult result;
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      result = work.execute(threads.toContext(seed, console, progress), Instant.now());
    }
    console
        .out()
        .print(json ? EvaluationFile.json(result.evaluation()) : RunSummary.of(result, out));
    return ExitCode.OK;
  }

  private RunDesign chosenDesign() {
    Sampler.named(sampling);
    return design.toDesign().withHandScored(handScored).withSampling(sampling).withSeed(seed);
  }

  /** The responses with the hand scores to be used; notes what was read and what could not be. */
  private ResponseSet responses(List<Path> inputs, List<RowProblem> problems) throws IOException {
    ReadOptions options = table.toReadOptions();
    ResponseSets sets =
        reading.all(file, scores == null ? options : options.withoutScores(), console);
    problems.addAll(sets.problems());
    ResponseSet responses = reading.one(sets);
    if (scores == null) {
      return responses;
    }
    Item item = responses.item();
    ResponseSets sheet = reading.all(scores, FilledSheet.options(item), console);
    problems.addAll(sheet.problems());
    inputs.add(scores);
    return FilledSheet.of(scores, sheet, item).applyTo(responses);
  }
}
