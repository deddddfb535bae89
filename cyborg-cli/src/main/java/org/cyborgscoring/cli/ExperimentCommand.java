package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.experiment.Cell;
import org.cyborgscoring.experiment.CellTable;
import org.cyborgscoring.experiment.Experiment;
import org.cyborgscoring.experiment.ExperimentDesign;
import org.cyborgscoring.experiment.Summarizer;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.NonInferiority;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.report.ExperimentReport;
import org.cyborgscoring.run.Provenance;
import org.cyborgscoring.run.ResponseSetHash;
import org.cyborgscoring.run.RunFiles;
import org.cyborgscoring.run.RunFolder;
import org.cyborgscoring.run.SummaryFile;
import org.cyborgscoring.run.Version;
import org.cyborgscoring.scoring.RunContext;
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
  private static final String CELLS = "cells";
  private static final String RESULTS = "results.csv";
  private static final String SUMMARY = "summary.json";

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables of hand-scored responses.")
  private List<Path> files = List.of();

  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final Reading reading = new Reading();
  @Mixin private final DesignOptions design = new DesignOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--hand-scored",
      paramLabel = "AMOUNT,...",
      split = ",",
      defaultValue = "2%,5%,10%,25%,50%,100%",
      description = "How many hand scores, one after the other (default: ${DEFAULT-VALUE}).")
  private List<String> handScored = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many seeds, counted from 1 (default: ${DEFAULT-VALUE}).")
  private int seeds = 5;

  @Option(
      names = "--sampling",
      paramLabel = "NAME,...",
      split = ",",
      defaultValue = "random,diverse",
      description =
          "How hand-scored responses are chosen; gap closed needs random among them (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> samplings = List.of();

  @Option(
      names = "--margin",
      paramLabel = "QWK",
      defaultValue = "0.02",
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
    if (seeds < 1 || !(margin > 0)) {
      throw new InputException("--seeds is at least 1 and --margin is above 0.");
    }
    List<ResponseSet> items = items();
    ExperimentDesign experiment =
        new ExperimentDesign(
            design.toDesign(), handScored.stream().map(Amount::parse).toList(), samplings, seeds);
    try (RunFolder folder = RunFolder.open(out, settings(experiment, items), Instant.now());
        ProgressDisplay progress = ProgressDisplay.on(console)) {
      RunContext run = threads.toContext(0, console, progress);
      List<Cell> cells = new Experiment(experiment, run, folder.file(CELLS)).execute(items);
      CellTable.write(folder.file(RESULTS), cells);
      Summary summary =
          new Summarizer(withOthers(cells), experiment.base().testShare(), margin).summarize();
      AtomicFile.writeString(folder.file(SUMMARY), SummaryFile.json(summary));
      Provenance provenance = Provenance.of(folder, files, List.of(RESULTS, SUMMARY));
      AtomicFile.writeString(
          folder.file(RunFiles.REPORT), ExperimentReport.render(experiment, summary, provenance.entries()));
      provenance.write(folder);
      progress.close();
      console.out().print(SummaryTable.of(summary));
      console.out().println("Results: " + folder.file(RESULTS));
      console.out().println("Report:  " + folder.file(RunFiles.REPORT));
    }
    return ExitCode.OK;
  }

  /** The scorable responses of every item, under ids of their own. */
  private List<ResponseSet> items() throws IOException {
    List<ResponseSet> items = new ArrayList<>();
    for (Path file : files) {
      for (ResponseSet set : reading.all(file, table.toReadOptions(), console).sets()) {
        ResponseSet scorable = Screened.of(reading.describe(set)).scorable();
        items.add(scorable.where(response -> response.isHandScored()));
      }
    }
    return DistinctItems.of(items, files);
  }

  private List<Cell> withOthers(List<Cell> cells) throws IOException {
    List<Cell> all = new ArrayList<>(cells);
    for (Path other : others) {
      all.addAll(DistinctItems.renamed(CellTable.read(other), all, other));
    }
    return all;
  }

  private Map<String, String> settings(ExperimentDesign experiment, List<ResponseSet> items) {
    Map<String, String> settings = new TreeMap<>(experiment.base().settings());
    settings.put("cyborg", Version.current());
    settings.put("handScored", experiment.handScored().toString());
    settings.put("sampling", experiment.samplings().toString());
    settings.put("seeds", Integer.toString(experiment.seeds()));
    settings.remove("seed");
    for (ResponseSet item : items) {
      settings.put("responses." + item.item().id(), ResponseSetHash.of(item));
    }
    return settings;
  }
}
