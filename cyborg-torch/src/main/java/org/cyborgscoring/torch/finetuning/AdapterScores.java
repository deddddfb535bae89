package org.cyborgscoring.torch.finetuning;

import java.util.List;
import java.util.Locale;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.likelihood.PointLikelihood;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.training.DivergedTraining;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * What adapters in training say of responses.
 *
 * @param tuning how they are trained
 * @param responses the responses
 */
record AdapterScores(FineTuning tuning, List<TaughtResponse> responses) {

  /**
   * The log-probabilities of the points, [responses][points].
   *
   * @throws DivergedTraining if one is no number
   */
  double[][] of(Parameters parameters, GradientWorkers workers) {
    LoraAdapter adapter =
        new LoraAdapter(tuning.decoder().plan(), tuning.settings().lora(), parameters);
    DecoderPass pass = new DecoderPass(tuning.weights(), adapter, Dropout.NONE);
    PointLikelihood likelihood =
        new PointLikelihood(
            tuning.decoder(), pass, tuning.device(), tuning.settings().tokensAtOnce());
    List<int[]> prompts = responses.stream().map(TaughtResponse::prompt).toList();
    try {
      return likelihood.of(prompts, tuning.points(), workers, PointLikelihood.Listener.NONE);
    } catch (InputException e) {
      throw new DivergedTraining(
          String.format(
              Locale.ROOT,
              "Training diverged: with the trained adapters the model no longer gives numbers. Use a lower learning rate, such as %.1g.",
              tuning.training(responses.size()).learningRate() / 5),
          e);
    }
  }
}
