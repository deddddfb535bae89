package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.experiment.Cell;
import org.cyborgscoring.experiment.CellTable;
import org.cyborgscoring.experiment.Experiment;
import org.cyborgscoring.experiment.ExperimentDesign;
import org.cyborgscoring.experiment.Summarizer;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.pipeline.Mitigation;
import org.cyborgscoring.pipeline.ModelProvenance;
import org.cyborgscoring.report.ExperimentReport;
import org.cyborgscoring.report.ExperimentTables;
import org.cyborgscoring.run.Provenance;
import org.cyborgscoring.run.ResponseSetHash;
import org.cyborgscoring.run.RunFiles;
import org.cyborgscoring.run.RunFolder;
import org.cyborgscoring.run.SummaryFile;
import org.cyborgscoring.run.Version;
import org.cyborgscoring.scoring.RunContext;

/**
 * An experiment with everything it leaves in its folder.
 *
 * @param design what is varied
 * @param margin of the non-inferiority test, in QWK
 * @param items the scorable, hand-scored responses of each item
 * @param others the results of other experiments, to be summarised together with these
 * @param files the tables that were read
 * @param out the folder
 */
record ExperimentWork(
    ExperimentDesign design,
    double margin,
    List<ResponseSet> items,
    List<OtherResults> others,
    List<Path> files,
    Path out) {
  /** The table with one row a cell. */
  static final String RESULTS = "results.csv";

  /** Every regime at every number of hand scores, in Markdown. */
  static final String TABLE = "table.md";

  private static final String CELLS = "cells";
  private static final String SUMMARY = "summary.json";

  /**
   * Measures what is not measured yet, and sums up.
   *
   * @throws InputException if it cannot be done with these responses or in this folder; a new
   *     folder is not kept then
   */
  Summary execute(RunContext run, Instant now) throws IOException {
    try (RunFolder folder = RunFolder.open(out, settings(run), now)) {
      try {
        return fill(folder, folder.working(run));
      } catch (InputException e) {
        folder.abandon();
        throw e;
      }
    }
  }

  private Summary fill(RunFolder folder, RunContext run) throws IOException {
    List<Cell> cells = new Experiment(design, run, folder.file(CELLS)).execute(items);
    CellTable.write(folder.file(RESULTS), cells);
    Summary summary =
        new Summarizer(withOthers(cells), design.base().testShare(), margin).summarize();
    AtomicFile.writeString(folder.file(SUMMARY), SummaryFile.json(summary));
    AtomicFile.writeString(folder.file(TABLE), ExperimentTables.markdown(summary));
    Provenance provenance = Provenance.of(folder, inputs(), List.of(RESULTS, SUMMARY, TABLE));
    AtomicFile.writeString(
        folder.file(RunFiles.REPORT),
        ExperimentReport.render(design, summary, provenance.entries()));
    provenance.write(folder);
    folder.clearWork();
    return summary;
  }

  private List<Cell> withOthers(List<Cell> cells) {
    List<Cell> all = new ArrayList<>(cells);
    for (OtherResults other : others) {
      all.addAll(other.apartFrom(all));
    }
    return all;
  }

  private List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(files);
    others.forEach(other -> inputs.add(other.file()));
    return inputs;
  }

  /** Everything the cells depend on; the summary is made anew each time. */
  private Map<String, String> settings(RunContext run) throws IOException {
    Map<String, String> settings = new TreeMap<>(design.base().settings());
    settings.remove("seed");
    settings.putAll(ModelProvenance.of(design.base(), run));
    settings.put("cyborg", Version.current());
    settings.put("handScored", design.handScored().toString());
    if (design.mitigations().size() > 1) {
      settings.put(
          "mitigations", design.mitigations().stream().map(Mitigation::id).toList().toString());
    }
    settings.put("sampling", design.samplings().toString());
    settings.put("seeds", Integer.toString(design.seeds()));
    for (ResponseSet item : items) {
      settings.put("scale." + item.item().id(), item.item().scale().toString());
      settings.put("responses." + item.item().id(), ResponseSetHash.of(item));
    }
    return settings;
  }
}
