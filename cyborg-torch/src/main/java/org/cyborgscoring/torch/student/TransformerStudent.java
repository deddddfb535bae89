package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.TooFewScores;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.source.ModelSource;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.cyborgscoring.torch.training.FitFolder;

/**
 * A Student that is a pretrained transformer, fine-tuned on Cyborg Data.
 *
 * <p>It is trained once for each fold, for out-of-sample predictions, and once on all rows. What is
 * done is kept in the run's work folder until the fit ends, so that a fit that was killed goes on
 * from its last epoch.
 *
 * @param source the pretrained model
 * @param settings how it is trained
 */
record TransformerStudent(ModelSource source, TransformerSettings settings) implements Student {
  private static final int LEAST_ROWS = 20;

  @Override
  public Map<String, String> provenance(RunContext run) throws IOException {
    return source.provenance(run);
  }

  /** Memory is planned as if nothing else were at work, and a training keeps all threads busy. */
  @Override
  public boolean wantsWholeMachine() {
    return true;
  }

  @Override
  public Fitted<StudentModel> fit(CyborgData data, RunContext run) {
    requireLearnable(data);
    try {
      ModelFolder folder = source.folder(run);
      Tokenizer tokenizer = new Tokenizer(TokenizerFiles.in(folder.path()));
      try {
        return fit(data, folder, tokenizer, run);
      } catch (IOException | RuntimeException | Error e) {
        tokenizer.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireLearnable(CyborgData data) {
    List<CyborgRow> rows = data.rows();
    if (rows.size() < LEAST_ROWS) {
      throw new TooFewScores("A transformer Student", LEAST_ROWS, data.item(), rows.size());
    }
    if (rows.stream().mapToDouble(row -> row.distribution().expected()).distinct().count() < 2) {
      throw new InputException(
          "All %d scores of item %s are the same; a transformer Student needs responses of at least two score points."
              .formatted(rows.size(), ShownName.of(data.item().id())));
    }
  }

  private Fitted<StudentModel> fit(
      CyborgData data, ModelFolder folder, Tokenizer tokenizer, RunContext run) throws IOException {
    Preparation preparation = Preparation.of(data, folder, tokenizer, settings, run);
    String fingerprint = preparation.fingerprint(data, provenance(run), settings);
    String name = "student-" + fingerprint.substring(0, 16) + "-" + run.seed();
    try (FitFolder kept = FitFolder.claim(run.workFolder(), name)) {
      StudentTraining training = preparation.training(data, folder, settings, fingerprint);
      Fitted<StudentModel> fitted = fit(data, folder, preparation, training, kept.path(), run);
      kept.delete();
      return fitted;
    }
  }

  private Fitted<StudentModel> fit(
      CyborgData data,
      ModelFolder folder,
      Preparation preparation,
      StudentTraining training,
      Path work,
      RunContext run)
      throws IOException {
    float[][] outputs = new CrossFit(training, settings.folds(), work).outputs(run);
    List<Integer> all = IntStream.range(0, data.rows().size()).boxed().toList();
    Parameters trained = training.train("Training the Student", all, work.resolve("all"), run);
    List<ScoreDistribution> labels = data.rows().stream().map(CyborgRow::distribution).toList();
    ScoreReading reading =
        ScoreReading.of(
            preparation.head(), data.item().scale(), outputs, labels, preparation.weights());
    List<ScoreDistribution> outOfSample =
        Arrays.stream(outputs).map(reading::distribution).toList();
    Spread.of(outOfSample, labels).complaint().ifPresent(run.progress()::note);
    TransformerModel model =
        new TransformerModel(
            source.providerId(),
            new ModelParts(
                folder.config(),
                preparation.pass().network(),
                preparation.texts(),
                preparation.featureScale(),
                reading,
                settings.precision(),
                provenance(run)),
            TransformerFiles.rounded(trained, settings.precision()));
    return new Fitted<>(model, outOfSample);
  }
}
