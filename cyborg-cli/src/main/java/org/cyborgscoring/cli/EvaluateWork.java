package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.Exclusions;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.FiguresTable;
import org.cyborgscoring.evaluation.ScoreEvaluator;
import org.cyborgscoring.evaluation.ScoresUsed;
import org.cyborgscoring.report.EvaluationContent;
import org.cyborgscoring.report.EvaluationReport;
import org.cyborgscoring.report.TechnicalReport;
import org.cyborgscoring.rsmtool.RsmTable;
import org.cyborgscoring.rsmtool.RsmTableWriter;
import org.cyborgscoring.run.FiguresFile;
import org.cyborgscoring.run.FileHash;
import org.cyborgscoring.run.Provenance;
import org.cyborgscoring.run.RunFiles;
import org.cyborgscoring.run.RunFolder;
import org.cyborgscoring.run.Version;
import org.cyborgscoring.scoring.RunContext;

/**
 * An evaluation with everything it leaves in its folder.
 *
 * @param subject what is evaluated
 * @param settings how
 * @param technical whether a technical report is written too
 * @param out the folder
 */
record EvaluateWork(
    EvaluationSubject subject, EvaluationSettings settings, boolean technical, Path out) {

  /**
   * Does the work; figures of all sets, in their order.
   *
   * @throws InputException if it cannot be done in this folder; a new folder is not kept then
   */
  List<Figure> execute(RunContext run, Instant now) throws IOException {
    try (RunFolder folder = RunFolder.open(out, choices(run.seed()), now)) {
      try {
        return fill(folder, run);
      } catch (InputException e) {
        folder.abandon();
        throw e;
      }
    }
  }

  private List<Figure> fill(RunFolder folder, RunContext run) throws IOException {
    Exclusions.write(folder.file(Exclusions.FILE), subject.exclusions());
    ScoresUsed.write(folder.file(ScoresUsed.FILE), subject.sets(), settings);
    List<String> outputs = new ArrayList<>(List.of(Exclusions.FILE, ScoresUsed.FILE));
    outputs.addAll(writeRsmTables(folder));
    List<Figure> figures = new ArrayList<>();
    for (EvaluationSet set : subject.sets()) {
      figures.addAll(new ScoreEvaluator(settings, run).evaluate(set));
    }
    FiguresTable.write(folder.file(FiguresTable.FILE), figures);
    AtomicFile.writeString(
        folder.file(RunFiles.EVALUATION),
        FiguresFile.json(subject.rows(), subject.exclusions(), subject.sets(), figures));
    outputs.addAll(List.of(FiguresTable.FILE, RunFiles.EVALUATION));
    Provenance provenance = Provenance.of(folder, subject.inputs(), outputs);
    report(folder, figures, provenance);
    provenance.write(folder);
    return figures;
  }

  private void report(RunFolder folder, List<Figure> figures, Provenance provenance)
      throws IOException {
    EvaluationContent content =
        new EvaluationContent(
            String.valueOf(subject.inputs().get(0).getFileName()),
            subject.rows(),
            subject.sets(),
            figures,
            subject.exclusions(),
            settings);
    AtomicFile.writeString(
        folder.file(RunFiles.REPORT), EvaluationReport.render(content, provenance.entries()));
    if (technical) {
      TechnicalReportFiles.write(folder, TechnicalReport.files(content, provenance.entries()));
    }
  }

  private List<String> writeRsmTables(RunFolder folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (EvaluationSubject.Tables tables : subject.tables()) {
      RsmTableWriter writer =
          new RsmTableWriter(
              folder.file(EvaluationSubject.RSM_FOLDER), tables.id(), tables.format());
      for (RsmTable table : tables.tables()) {
        writer.write(table);
        names.add(EvaluationSubject.RSM_FOLDER + "/" + writer.fileName(table));
      }
    }
    return names;
  }

  /** Everything the figures depend on. */
  private Map<String, String> choices(long seed) throws IOException {
    Map<String, String> choices = new TreeMap<>(subject.choices());
    choices.put("cyborg", Version.current());
    choices.put("seed", Long.toString(seed));
    choices.put("resamples", Integer.toString(settings.resamples()));
    choices.put("interval", settings.method().name().toLowerCase(Locale.ROOT));
    choices.put("level", Double.toString(settings.level()));
    choices.put("trimTolerance", Double.toString(settings.trimTolerance()));
    choices.put("scaling", settings.scaling().map(Object::toString).orElse("none"));
    choices.put("minPerGroup", Integer.toString(settings.minPerGroup()));
    choices.put(
        "raterErrorVariance",
        settings.raterErrorVariance().isPresent()
            ? Double.toString(settings.raterErrorVariance().getAsDouble())
            : "estimated");
    for (int i = 0; i < subject.inputs().size(); i++) {
      choices.put("input" + (i + 1), FileHash.of(subject.inputs().get(i)));
    }
    return choices;
  }
}
