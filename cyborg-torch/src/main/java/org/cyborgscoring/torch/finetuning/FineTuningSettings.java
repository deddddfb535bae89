package org.cyborgscoring.torch.finetuning;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.cyborgscoring.torch.training.TrainingSettings.Decay;

/**
 * How adapters are trained, as far as the user says; the rest follows from the model's width and
 * the number of hand scores.
 *
 * <p>The learning rate is 2e-4 at a width of 4096, with which QLoRA fine-tuned models of 7 billion
 * weights (Dettmers et al. 2023), and rises with the inverse square root of narrower ones. That is
 * milder than the inverse width by which rates of whole matrices carry over (Yang et al. 2022): the
 * inner dimension of adapters is the rank, which does not change. Three passes are usual with
 * thousands of examples; fewer are read more often, since a fixed number of passes over a hundred
 * of them ends before anything is learned (Mosbach, Andriushchenko &amp; Klakow 2021).
 *
 * @param lora the shape of the adapters
 * @param epochs the most passes over the responses
 * @param patience after how many passes without improvement training ends
 * @param learningRate the highest learning rate
 * @param batchSize responses of a step; they are computed in parts of {@code tokensAtOnce}, whose
 *     gradients are added
 * @param weightDecay of the adapters
 * @param warmUpShare the share of all steps over which the learning rate rises
 * @param decay how it falls afterwards
 * @param clip the largest norm of a step's gradient
 * @param tokensAtOnce the most tokens, padding included, that a worker computes at once
 * @param recompute whether activations are computed again on the way back
 * @param folds in how many parts the responses are left out for out-of-sample predictions, at least
 *     2
 */
public record FineTuningSettings(
    LoraSettings lora,
    OptionalInt epochs,
    OptionalInt patience,
    OptionalDouble learningRate,
    int batchSize,
    double weightDecay,
    double warmUpShare,
    Decay decay,
    double clip,
    int tokensAtOnce,
    Recompute recompute,
    int folds) {
  private static final double USUAL_RATE = 2e-4;

  private static final double USUAL_WIDTH = 4096;

  /** So many responses are read, within the bounds of epochs. */
  private static final int USUAL_READINGS = 2000;

  private static final int FEWEST_EPOCHS = 3;
  private static final int MOST_EPOCHS = 10;
  private static final int USUAL_PATIENCE = 2;

  /** Whether activations are kept for the way back or computed again, which saves memory. */
  public enum Recompute {
    /** Computed again where weights are packed, or where they would not fit into memory. */
    AUTO,
    /** Computed again in any case; that takes about half as long again. */
    ALWAYS,
    /** Kept in any case. */
    NEVER
  }

  public FineTuningSettings {
    if (folds < 2) {
      throw new IllegalArgumentException("Out-of-sample predictions need at least two folds.");
    }
  }

  /**
   * The settings of a training.
   *
   * @param responses how many responses there are to learn from
   * @param hidden the width of the decoder
   */
  public TrainingSettings training(int responses, int hidden) {
    return new TrainingSettings(
        epochs.orElseGet(() -> usualEpochs(responses)),
        batchSize,
        learningRate.orElseGet(() -> usualRate(hidden)),
        weightDecay,
        warmUpShare,
        decay,
        clip,
        patience.orElse(USUAL_PATIENCE),
        tokensAtOnce);
  }

  /** The same with a learning rate. */
  public FineTuningSettings withLearningRate(double rate) {
    return new FineTuningSettings(
        lora,
        epochs,
        patience,
        OptionalDouble.of(rate),
        batchSize,
        weightDecay,
        warmUpShare,
        decay,
        clip,
        tokensAtOnce,
        recompute,
        folds);
  }

  private static double usualRate(int hidden) {
    return USUAL_RATE * StrictMath.sqrt(USUAL_WIDTH / hidden);
  }

  private static int usualEpochs(int responses) {
    int wanted = (USUAL_READINGS + responses - 1) / Math.max(1, responses);
    return Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, wanted));
  }
}
