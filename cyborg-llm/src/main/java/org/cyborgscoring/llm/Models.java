package org.cyborgscoring.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.llm.jobs.FineTuning;
import org.cyborgscoring.llm.jobs.TrainingFile;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * The models that are asked: one as it is, or several that were fine-tuned.
 *
 * <p>A model that was fine-tuned on a response knows its hand score, and what it says of it is no
 * prediction. So the hand scores are divided into folds, and each fold is asked of a model that was
 * fine-tuned on the others; the last model, fine-tuned on all, scores the rest.
 *
 * @param last the model that scores responses without hand scores
 * @param folds for each fold its model; empty without fine-tuning
 */
record Models(ModelName last, List<ModelName> folds) {

  Models {
    folds = List.copyOf(folds);
  }

  /** The models, after they were fine-tuned if that is wanted. */
  static Models prepare(
      HostedSettings settings,
      Session session,
      HandScored handScored,
      ScoringPrompt prompt,
      AnswerForm form,
      RunContext run) {
    if (!settings.fineTunes()) {
      return new Models(ModelName.plain(settings.model()), List.of());
    }
    int count = settings.fineTuneFolds();
    List<ModelName> folds = new ArrayList<>();
    for (int fold = 0; fold <= count; fold++) {
      List<Response> others = new ArrayList<>();
      for (int i = 0; i < handScored.size(); i++) {
        // The fold after the last is nobody's, so that the last model learns from all.
        if (i % count != fold) {
          others.add(handScored.responses().get(i));
        }
      }
      FineTuning tuning = session.fineTuning();
      String name =
          tuning.tune(
              settings.model(),
              TrainingFile.of(others, prompt, form),
              session.folder().resolve("fine-tuning-" + fold + ".json"));
      folds.add(new ModelName(name, "fold-" + fold));
      run.dialogue().say("Fine-tuned model " + (fold + 1) + " of " + (count + 1) + ": " + name);
    }
    return new Models(folds.get(count), folds.subList(0, count));
  }

  /** What the models say of the hand-scored responses, none knowing the score of its own. */
  List<Optional<ScoreDistribution>> labelHandScored(
      Session session, HandScored handScored, ScoringPrompt prompt) {
    if (folds.isEmpty()) {
      return session.label(handScored.responses(), prompt, last);
    }
    List<Optional<ScoreDistribution>> all =
        new ArrayList<>(
            IntStream.range(0, handScored.size())
                .mapToObj(i -> Optional.<ScoreDistribution>empty())
                .toList());
    for (int fold = 0; fold < folds.size(); fold++) {
      int current = fold;
      int[] rows =
          IntStream.range(0, handScored.size()).filter(i -> i % folds.size() == current).toArray();
      List<Response> responses = Arrays.stream(rows).mapToObj(handScored.responses()::get).toList();
      List<Optional<ScoreDistribution>> said = session.label(responses, prompt, folds.get(fold));
      for (int i = 0; i < rows.length; i++) {
        all.set(rows[i], said.get(i));
      }
    }
    return all;
  }
}
