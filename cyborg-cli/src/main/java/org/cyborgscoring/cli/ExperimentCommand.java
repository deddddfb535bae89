package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.experiment.ExperimentDesign;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.NonInferiority;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;
import org.cyborgscoring.run.RunFiles;
import org.cyborgscoring.sampling.Sampler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg experiment}: learning curves of all regimes. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    description =
        "Measures, over several seeds, what Cyborg Data are worth at different numbers of hand"
            + " scores: Student on few hand scores, Teacher, Student on Cyborg Data, Student on all"
            + " hand scores, second rater.")
final class ExperimentCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables of hand-scored responses.")
  private List<Path> files = List.of();

  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final Reading reading = new Reading();
  @Mixin private final DesignOptions design = new DesignOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--hand-scored",
      paramLabel = "AMOUNT",
      split = ",",
      defaultValue = "2%,5%,10%,25%,50%,100%",
      description = "How many hand scores, one after the other (default: ${DEFAULT-VALUE}).")
  private List<Amount> handScored = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many seeds, counted from 1 (default: ${DEFAULT-VALUE}).")
  private int seeds = 5;

  @Option(
      names = "--sampling",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "random,diverse",
      description =
          "How hand-scored responses are chosen; gap closed needs random among them (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> samplings = List.of();

  @Option(
      names = "--mitigate",
      paramLabel = "NAME",
      split = ",",
      description =
          "What is done against bias between the subgroups of the group columns: none (which is"
              + " always measured), balanced-sample, equal-error; the results say what each costs"
              + " and gains.")
  private List<String> mitigations = List.of();

  @Option(
      names = "--margin",
      paramLabel = "QWK",
      description = "The margin of the non-inferiority test (default: ${DEFAULT-VALUE}).")
  private double margin = NonInferiority.MARGIN;

  @Option(
      names = "--add",
      paramLabel = "results.csv",
      description =
          "Results of another experiment with the same share held out, to be summarised together"
              + " with these; may be repeated.")
  private List<Path> others = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "The experiment's folder; one that was stopped goes on in it.")
  private Path out = Path.of("");

  private final Console console;

  ExperimentCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (seeds < 1 || !(margin > 0 && margin < 1)) {
      throw new InputException("--seeds is at least 1, and --margin lies between 0 and 1.");
    }
    samplings.forEach(Sampler::named);
    ExperimentDesign chosen =
        new ExperimentDesign(
            design.toDesign(),
            handScored,
            samplings.stream().map(design::sampling).toList(),
            seeds,
            mitigations.stream().map(Mitigation::withId).toList());
    ExperimentWork work =
        new ExperimentWork(chosen, margin, items(), OtherResults.read(others), files, out);
    Summary summary;
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      summary = work.execute(threads.toContext(0, console, progress), Instant.now());
    }
    console.out().print(SummaryTable.of(summary));
    console.out().println("Results: " + out.resolve(ExperimentWork.RESULTS));
    console.out().println("Table:   " + out.resolve(ExperimentWork.TABLE));
    console.out().println("Report:  " + out.resolve(RunFiles.REPORT));
    return ExitCode.OK;
  }

  /** The scorable, hand-scored responses of every item. */
  private List<ResponseSet> items() throws IOException {
    List<ResponseSet> items = new ArrayList<>();
    for (Path file : files) {
      items.addAll(reading.each(reading.all(file, table.toReadOptions(), console)));
    }
    reading.requireTextsOfOne(items);
    DistinctItems.require(items, files);
    return items.stream().map(this::scorable).toList();
  }

  private ResponseSet scorable(ResponseSet responses) {
    int unscored = responses.unscored().size();
    if (unscored > 0) {
      console.say(
          Figures.count(unscored)
              + " responses to item "
              + ShownName.of(responses.item().id())
              + " have no hand score; an experiment passes them over.");
    }
    return Screened.of(responses).scorable().where(Response::isHandScored);
  }
}
