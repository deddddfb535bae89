package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cyborgscoring.bias.BiasAnalysis;
import org.cyborgscoring.bias.BiasSettings;
import org.cyborgscoring.bias.BiasTable;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ProblemsFile;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.RowProblem;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.pipeline.ModelProvenance;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.report.ReportDetails;
import org.cyborgscoring.report.RunReport;
import org.cyborgscoring.report.TechnicalReport;
import org.cyborgscoring.run.EvaluatedRun;
import org.cyborgscoring.run.Provenance;
import org.cyborgscoring.run.ResponseSetHash;
import org.cyborgscoring.run.RunBias;
import org.cyborgscoring.run.RunFiles;
import org.cyborgscoring.run.RunFolder;
import org.cyborgscoring.run.RunJob;
import org.cyborgscoring.run.Version;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.screening.ConditionScreen;
import org.cyborgscoring.screening.Screening;

/**
 * The main job with everything it leaves in its folder.
 *
 * @param responses the responses to one item
 * @param problems the rows of their table that could not be used
 * @param design what is done
 * @param bias when the Student is said to add bias
 * @param inputs the files that were read
 * @param withText whether Cyborg Data and report show the responses
 * @param technical whether a technical report is written too
 * @param out the folder
 */
record RunWork(
    ResponseSet responses,
    List<RowProblem> problems,
    RunDesign design,
    BiasSettings bias,
    List<Path> inputs,
    boolean withText,
    boolean technical,
    Path out) {

  /**
   * Does the work, or what is left of it.
   *
   * @throws InputException if it cannot be done with these responses or in this folder; a new
   *     folder is not kept then
   */
  DoneRun execute(RunContext run, Instant now) throws IOException {
    try (RunFolder folder = RunFolder.open(out, settings(run), now)) {
      try {
        return fill(folder, folder.working(run));
      } catch (InputException e) {
        folder.abandon();
        throw e;
      }
    }
  }

  private DoneRun fill(RunFolder folder, RunContext run) throws IOException {
    ProblemsFile.write(folder.file(RunFiles.PROBLEMS), problems);
    ConditionScreen screen = Screened.screen(responses);
    Screening screening = Screening.of(responses, screen);
    EvaluatedRun done =
        new RunJob(folder, design, run, EvaluationSettings.DEFAULT, withText)
            .execute(screening, screen);
    RunResult result = done.result();
    Optional<BiasAnalysis> found = RunBias.of(result, bias, run);
    if (found.isPresent()) {
      BiasTable.write(folder.file(RunFiles.BIAS), found.get());
    }
    Provenance provenance = Provenance.of(folder, inputs, RunFiles.RESULTS);
    ReportDetails details = ReportDetails.of(provenance.entries()).withBias(found);
    AtomicFile.writeString(
        folder.file(RunFiles.REPORT),
        RunReport.render(done, withText ? details : details.withoutText()));
    if (technical) {
      TechnicalReportFiles.write(folder, TechnicalReport.files(done, provenance.entries()));
    }
    provenance.write(folder);
    folder.clearWork();
    return new DoneRun(result, found);
  }

  /** Everything the results depend on. */
  private Map<String, String> settings(RunContext run) throws IOException {
    Map<String, String> settings = new TreeMap<>(design.settings());
    settings.putAll(ModelProvenance.of(design, run));
    settings.put("biasBound", Double.toString(bias.bound()));
    settings.put("cyborg", Version.current());
    settings.put("item", responses.item().id());
    settings.put("scale", responses.item().scale().toString());
    settings.put("responses", ResponseSetHash.of(responses));
    settings.put("withText", Boolean.toString(withText));
    return settings;
  }
}
