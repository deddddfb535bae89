package org.cyborgscoring.llm;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.llm.jobs.TrainingFile;
import org.cyborgscoring.llm.labelling.Labelling.Pending;
import org.cyborgscoring.llm.money.Estimate;
import org.cyborgscoring.llm.money.Price;
import org.cyborgscoring.llm.privacy.Consent;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.HandScored;

/** Tells what a fit will take, and asks whether to go on, where anything is left to do. */
final class Estimates {
  /** The passes that servers make over a small training file by themselves, about. */
  private static final long PASSES = 3;

  private Estimates() {}

  static void tell(
      HostedSettings settings,
      Consent consent,
      Session session,
      ScoringPrompt prompt,
      AnswerForm form,
      HandScored handScored,
      List<Response> unscored,
      boolean redacted) {
    ModelName plain = ModelName.plain(settings.model());
    Pending pending =
        session
            .labelling(prompt, plain)
            .pending(handScored.responses())
            .plus(session.labelling(prompt, plain).pending(unscored));
    if (pending.calls() == 0) {
      return;
    }
    // Each hand-scored response is in all folds' training but its own, and in the last one's.
    long training =
        settings.fineTunes()
            ? PASSES
                * settings.fineTuneFolds()
                * TrainingFile.of(handScored.responses(), prompt, form).tokens()
            : 0;
    requireAffordable(settings, trainingCost(settings, training));
    String priced = settings.fineTunes() ? "ft:" + settings.model() + ":" : settings.model();
    Optional<Price> price = Prices.of(settings, priced);
    double factor = settings.batch() ? settings.prices().batch() : 1;
    Optional<Double> cost =
        price.map(known -> known.of(pending.usage()) * factor + trainingCost(settings, training));
    Estimate estimate = new Estimate(pending.calls(), pending.usage(), training, cost);
    consent.require(
        handScored.size() + unscored.size(),
        redacted,
        estimate.inWords(settings.model(), settings.prices().date()));
  }

  private static void requireAffordable(HostedSettings settings, double usd) {
    if (settings.limits().usd().isPresent() && usd > settings.limits().usd().get()) {
      throw new InputException(
          "Fine-tuning alone would cost about "
              + Estimate.usd(usd)
              + ", more than the budget of "
              + Estimate.usd(settings.limits().usd().get())
              + "; give more with budget-usd, or score without fine-tune.");
    }
  }

  private static double trainingCost(HostedSettings settings, long tokens) {
    return Prices.of(settings, settings.model()).map(base -> base.ofTraining(tokens)).orElse(0.0);
  }
}
