package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ResponseSets;
import org.cyborgscoring.data.RowProblem;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScoringRun;
import org.cyborgscoring.run.EvaluationFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  @Mixin private final SamplingOptions sampling = new SamplingOptions();
  @Mixin private final BiasOptions bias = new BiasOptions();
  @Mixin private final ReportForm report = new ReportForm();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--hand-scored",
      paramLabel = "AMOUNT",
      description =
          "How many training responses keep their hand scores, such as 10%% or 150 (default:"
              + " ${DEFAULT-VALUE}).")
  private Amount handScored = Amount.share(0.1);

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

  @Spec private CommandSpec spec = CommandSpec.create();

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
    sayWhatHasNoEffect(responses);
    RunWork work =
        new RunWork(
            responses,
            problems,
            chosen,
            bias.settings(),
            inputs,
            !withoutText,
            report.isTechnical(),
            out);
    DoneRun done;
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      done = work.execute(threads.toContext(sampling.seed(), console, progress), Instant.now());
    }
    console
        .out()
        .print(json ? EvaluationFile.json(done.result().evaluation()) : RunSummary.of(done, out));
    return ExitCode.OK;
  }

  /** Who asks for something to be hidden or held out is told where nothing is. */
  private void sayWhatHasNoEffect(ResponseSet responses) {
    CommandLine.ParseResult given = spec.commandLine().getParseResult();
    List<String> idle =
        Stream.of("--hand-scored", "--sampling", "--test")
            .filter(given::hasMatchedOption)
            .collect(Collectors.toList());
    if (bias.mitigation() == Mitigation.BALANCED_SAMPLE) {
      idle.add("--mitigate " + Mitigation.BALANCED_SAMPLE.id());
    }
    if (idle.isEmpty()) {
      return;
    }
    // What has a condition code needs no hand score.
    ResponseSet scorable = Screened.of(responses).scorable();
    if (ScoringRun.protocol(scorable) == RunResult.Protocol.CROSS_VALIDATED) {
      console.say(
          Figures.count(scorable.unscored().size())
              + " of "
              + Figures.count(scorable.size())
              + " responses have no hand score, so all hand scores are used and none is hidden: "
              + String.join(", ", idle)
              + " changes nothing.");
    }
  }

  private RunDesign chosenDesign() {
    return design
        .toDesign()
        .withHandScored(handScored)
        .withSampling(design.sampling(sampling.name()))
        .withSeed(sampling.seed())
        .withMitigation(bias.mitigation());
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
