package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.journal.Journal;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.torch.lora.BaseModel;
import org.cyborgscoring.torch.training.FitFolder;

/**
 * One fit of a generative Teacher: what is done stands in its folder and is not done again.
 *
 * @param model the model; it is the fitted Teacher's from then on
 * @param base what identifies it
 * @param name as users name it, with its commit where it has one
 * @param settings how it learns and is asked
 * @param provenance where the model is from
 * @param run seed, threads, progress, and where work is kept
 */
record TeacherFit(
    LanguageModel model,
    BaseModel base,
    String name,
    TeacherSettings settings,
    Map<String, String> provenance,
    RunContext run) {

  /** Fits the Teacher, or takes up what an earlier call came to. */
  Fitted<Scorer> fit(HandScored handScored) throws IOException {
    Questions questions = Questions.of(handScored, settings, model.input());
    String fingerprint = fingerprint(handScored, questions);
    TeacherFolder folder = TeacherFolder.in(run.workFolder(), fingerprint);
    Optional<TeacherCard> card = folder.card();
    if (card.isPresent()) {
      return finished(handScored, questions, folder, known(handScored, folder, card.get()), true);
    }
    labelling(questions, Adapter.NONE).requireNumbers();
    if (!settings.fineTunes()) {
      double[][] said = asked(handScored, questions, folder);
      Knowledge knowledge = new Knowledge(Adapter.NONE, said, null);
      return finished(handScored, questions, folder, knowledge, false);
    }
    String work = "teacher-" + fingerprint.substring(0, 16);
    try (FitFolder kept = FitFolder.claim(run.workFolder(), work)) {
      Knowledge knowledge =
          new Learning(model, settings, questions.encoder(), run)
              .learn(handScored, kept.path(), fingerprint, folder, base);
      Fitted<Scorer> fitted = finished(handScored, questions, folder, knowledge, false);
      kept.delete();
      return fitted;
    }
  }

  /** Calibrates what was learned and keeps it; frees the adapters if that fails. */
  private Fitted<Scorer> finished(
      HandScored handScored,
      Questions questions,
      TeacherFolder folder,
      Knowledge knowledge,
      boolean kept)
      throws IOException {
    try {
      Calibration calibration =
          Calibration.fit(handScored, knowledge.outOfSample(), run.random("teacher.calibration"));
      if (!kept) {
        write(folder, questions, knowledge, calibration);
      }
      tell(calibration);
      Labelling labelling = labelling(questions, knowledge.adapter());
      return new Fitted<>(
          new LocalScorer(
              labelling, questions, calibration.temperature(), folder, settings.rationales(), run),
          calibration.outOfSample());
    } catch (IOException | RuntimeException | Error e) {
      knowledge.adapter().close();
      throw e;
    }
  }

  private Knowledge known(HandScored handScored, TeacherFolder folder, TeacherCard card)
      throws IOException {
    double[][] outOfSample =
        folder.outOfSample(handScored.size(), handScored.item().scale().size());
    return new Knowledge(folder.adapter(card, model, base), outOfSample, card.learning());
  }

  /** What the model says of the hand-scored responses, each without its own score in sight. */
  private double[][] asked(HandScored handScored, Questions questions, TeacherFolder folder) {
    try (Journal<PointLabel> journal = folder.labels()) {
      return labelling(questions, Adapter.NONE)
          .label(handScored.responses(), journal, run)
          .of()
          .toArray(double[][]::new);
    }
  }

  private Labelling labelling(Questions questions, Adapter adapter) {
    return new Labelling(
        model, adapter, base.sha256(), questions.encoder(), settings.fineTuning().tokensAtOnce());
  }

  private void write(
      TeacherFolder folder, Questions questions, Knowledge knowledge, Calibration calibration)
      throws IOException {
    TeacherCard card =
        new TeacherCard(
            TeacherCard.FORMAT,
            name,
            base.sha256(),
            settings.storage().id(),
            knowledge.adapter().sha256(),
            settings.template().hash(),
            model.input().chat().hash(),
            questions.encoder().hash(),
            TeacherCard.ItemCard.of(questions.item()),
            model.input().context(settings.maxTokens()),
            calibration.temperature().value(),
            settings.shots(),
            knowledge.how(),
            new TeacherCard.Agreement(
                calibration.outOfSample().size(),
                calibration.qwk().isDefined() ? calibration.qwk().value() : null,
                calibration.crossEntropy()));
    folder.write(card, settings.template(), knowledge.outOfSample());
  }

  private void tell(Calibration calibration) {
    run.progress()
        .note(
            String.format(
                Locale.ROOT,
                "On hand-scored responses that it did not learn from, the Teacher's expected scores"
                    + " have a QWK of %s with people; it gives the hand score a probability of"
                    + " %.2f (geometric mean, temperature %.2f).",
                number(calibration.qwk()),
                Math.exp(-calibration.crossEntropy()),
                calibration.temperature().value()));
    if (!model.input().chat().isModelsOwn()) {
      run.progress()
          .note(
              "The model has no chat template of its own, so it is asked in plain text, as base"
                  + " models are.");
    }
  }

  private static String number(Estimate estimate) {
    return estimate.isDefined()
        ? String.format(Locale.ROOT, "%.3f", estimate.value())
        : "undefined";
  }

  /** A hash of all that decides what the Teacher is. */
  private String fingerprint(HandScored handScored, Questions questions) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, settings.fingerprint(model.device()));
    Sha256.add(digest, new TreeMap<>(provenance).toString());
    Sha256.add(digest, questions.encoder().hash());
    Sha256.add(digest, Long.toString(run.seed()));
    List<ScoreDistribution> labels = handScored.labels();
    for (int i = 0; i < labels.size(); i++) {
      Response response = handScored.responses().get(i);
      Sha256.add(digest, response.id());
      Sha256.add(digest, response.text());
      Sha256.add(digest, labels.get(i).toString());
    }
    return Sha256.hex(digest);
  }
}
