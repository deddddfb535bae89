package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.CyborgTable;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.engine.EngineProvenance;
import org.cyborgscoring.engine.ScoringEngine;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.FiguresTable;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Evaluation;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.pipeline.ScoringRun;
import org.cyborgscoring.pipeline.TrainedStudent;
import org.cyborgscoring.pipeline.Training;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.screening.ConditionScreen;
import org.cyborgscoring.screening.Screening;

/**
 * The main job in its folder: does what is not done yet and writes what a run leaves behind, but
 * for the report and the provenance, which come last.
 */
public final class RunJob {
  private final RunFolder folder;
  private final RunDesign design;
  private final RunContext run;
  private final EvaluationSettings evaluation;
  private final boolean withText;

  /**
   * Prepares a job.
   *
   * @param evaluation how its scorers are evaluated
   * @param withText whether the Cyborg Data hold the responses themselves, or only their hashes
   */
  public RunJob(
      RunFolder folder,
      RunDesign design,
      RunContext run,
      EvaluationSettings evaluation,
      boolean withText) {
    this.folder = folder;
    this.design = design;
    this.run = folder.working(run);
    this.evaluation = evaluation;
    this.withText = withText;
  }

  /**
   * Does the job for the responses to one item.
   *
   * @param screening the responses, divided by condition code
   * @param screen what divided them; it goes into the engine
   */
  public EvaluatedRun execute(Screening screening, ConditionScreen screen) throws IOException {
    ResponseSet scorable = screening.scorable();
    KeptStudent student = new KeptStudent(run.workFolder(), scorable.item());
    OutcomeFiles outcomes =
        new OutcomeFiles(folder.file(RunFiles.OUTCOMES), scorable.item().scale());
    RunResult result =
        new ScoringRun(design, run, outcomes, student).execute(scorable, screening.coded());
    CyborgTable.write(
        folder.file(RunFiles.CYBORG_DATA), result.data(), screening.coded(), withText);
    SplitTable.write(folder.file(RunFiles.SPLIT), result);
    PredictionsTable.write(folder.file(RunFiles.PREDICTIONS), result);
    EvaluatedRun evaluated = EvaluatedRun.of(result, evaluation, run);
    FiguresTable.write(folder.file(RunFiles.FIGURES), evaluated.figures());
    try (TrainedStudent trained = trained(result, student)) {
      engine(result, trained, screen).save(folder.file(RunFiles.ENGINE));
    }
    AtomicFile.writeString(
        folder.file(RunFiles.EVALUATION), EvaluationFile.json(result.evaluation()));
    return evaluated;
  }

  /**
   * The Student of the engine. A run that is done once more finds it in its engine; if that is not
   * there either, the Student is fitted again.
   */
  private TrainedStudent trained(RunResult result, KeptStudent kept) throws IOException {
    Optional<TrainedStudent> known = kept.find();
    if (known.isPresent()) {
      return known.get();
    }
    Path file = folder.file(RunFiles.ENGINE);
    if (Files.exists(file)) {
      ScoringEngine engine = ScoringEngine.load(file);
      if (engine.provenance().dataHash().equals(CyborgDataHash.of(result.data()))) {
        return new TrainedStudent(engine.model(), engine.cutScores());
      }
      engine.model().close();
    }
    var unused = new Training(design, run).study(result.data(), List.of(), kept);
    return kept.find().orElseThrow(() -> new IllegalStateException("Training gave no Student."));
  }

  private ScoringEngine engine(RunResult result, TrainedStudent student, ConditionScreen screen) {
    CyborgData data = result.data();
    String teacher =
        data.rows().stream()
            .filter(row -> row.origin() == Origin.MACHINE)
            .map(CyborgRow::source)
            .findFirst()
            .orElse("");
    EngineProvenance provenance =
        new EngineProvenance(
            Version.current(),
            folder.started(),
            data.count(Origin.HUMAN),
            data.count(Origin.MACHINE),
            teacher,
            Map.of("run", design.seed()),
            agreement(result.evaluation()),
            CyborgDataHash.of(data));
    return new ScoringEngine(data.item(), student.model(), student.cutScores(), screen, provenance);
  }

  private static Map<String, Double> agreement(Evaluation evaluation) {
    Map<String, Double> agreement = new TreeMap<>();
    evaluation
        .scorers()
        .getOrDefault(ScorerNames.STUDENT_CYBORG, Map.of())
        .forEach(
            (id, estimate) -> {
              if (estimate instanceof Estimate.Defined) {
                agreement.put(id, estimate.value());
              }
            });
    return agreement;
  }
}
