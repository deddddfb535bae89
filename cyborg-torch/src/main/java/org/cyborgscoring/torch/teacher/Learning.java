package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.torch.finetuning.FineTuning;
import org.cyborgscoring.torch.finetuning.RateSearch;
import org.cyborgscoring.torch.finetuning.TaughtResponse;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.lora.BaseModel;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.prompt.PromptEncoder;
import org.cyborgscoring.torch.prompt.TokenizedPrompt;
import org.cyborgscoring.torch.training.CheckpointFolder;

/**
 * Teaches a model with hand scores: once for each fold, or for each fold and learning rate, and
 * once with all of them.
 *
 * @param model the model
 * @param settings how it learns
 * @param encoder makes the prompts
 * @param run seed, threads, progress and cancellation
 */
record Learning(
    LanguageModel model, TeacherSettings settings, PromptEncoder encoder, RunContext run) {

  /**
   * Learns, or goes on where it was stopped, and keeps the adapters.
   *
   * @param work where it may go on after it was killed
   * @param fingerprint tells this fit from any other
   * @param folder where the adapters are kept
   */
  Knowledge learn(
      HandScored handScored, Path work, String fingerprint, TeacherFolder folder, BaseModel base)
      throws IOException {
    List<TaughtResponse> taught = taught(handScored);
    FineTuning tuning =
        new FineTuning(
            model.decoder(),
            model.weights(),
            model.storage(),
            encoder.points(),
            settings.fineTuning(),
            model.device());
    tell(tuning, taught);
    List<TeacherCard.TriedRate> rates = new ArrayList<>();
    double[][] outOfSample;
    if (settings.tunes()) {
      RateSearch.Outcome outcome =
          RateSearch.around(tuning, taught.size())
              .search(taught, work.resolve("rates"), fingerprint, run);
      outcome.trials().forEach(trial -> rates.add(TeacherCard.TriedRate.of(trial)));
      tuning = tuning.withLearningRate(outcome.best());
      outOfSample = outcome.outOfSample();
    } else {
      outOfSample = tuning.outOfSample(taught, work.resolve("folds"), fingerprint, run);
    }
    CheckpointFolder place = new CheckpointFolder(work.resolve("all"), fingerprint);
    try (Parameters weights = tuning.adapter("Fine-tuning the Teacher", taught, place, run)) {
      LoraAdapter adapter =
          new LoraAdapter(model.decoder().plan(), settings.fineTuning().lora(), weights);
      folder.adapter().write(model.decoder().plan(), adapter, base);
    }
    double rate =
        tuning
            .settings()
            .training(taught.size(), model.decoder().plan().size().hidden())
            .learningRate();
    return new Knowledge(
        // Read back, so that a run that goes on has the same adapters to the bit.
        Adapter.read(folder.adapter(), model, base),
        outOfSample,
        new TeacherCard.Learning(taught.size(), rate, rates));
  }

  private void tell(FineTuning tuning, List<TaughtResponse> taught) {
    int rates = settings.tunes() ? RateSearch.RATES : 1;
    tuning
        .cost(taught, rates, run.threads())
        .ifPresent(
            cost ->
                run.progress()
                    .note(
                        "Fine-tuning the Teacher (%s%d folds, and once with all hand scores) takes at most %s."
                            .formatted(
                                settings.tunes() ? rates + " learning rates on " : "",
                                settings.fineTuning().folds(),
                                cost)));
  }

  private List<TaughtResponse> taught(HandScored handScored) {
    List<TokenizedPrompt> prompts = encoder.encode(handScored.responses(), run.threads());
    List<ScoreDistribution> labels = handScored.labels();
    long cut = prompts.stream().filter(prompt -> prompt.cutTokens() > 0).count();
    if (cut > 0) {
      run.progress()
          .note(
              cut
                  + " of "
                  + prompts.size()
                  + " hand-scored responses to item "
                  + ShownName.of(handScored.item().id())
                  + " do not fit with their prompt and were cut in their middle; max-tokens allows"
                  + " longer ones where the model does.");
    }
    List<TaughtResponse> taught = new ArrayList<>();
    for (int i = 0; i < prompts.size(); i++) {
      taught.add(new TaughtResponse(prompts.get(i).tokens(), labels.get(i).probabilities()));
    }
    return taught;
  }
}
