package org.cyborgscoring.torch.student;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cyborgscoring.torch.training.TrainingSettings;

/**
 * How a Student is trained, as far as the user says; the rest follows from the model and the data.
 *
 * <p>The learning rate falls with the width of the model, as in the published settings of small and
 * large encoders: 3e-4 at 256 and below, 1e-4 at 512, 5e-5 at 768 (Clark et al. 2020; Turc et al.
 * 2019). Few rows are read more often, since a fixed number of passes over a hundred of them ends
 * before anything is learned (Mosbach, Andriushchenko &amp; Klakow 2021).
 *
 * @param epochs the most passes over the rows
 * @param patience after how many passes without improvement training ends
 * @param learningRate the highest learning rate
 * @param batchSize rows of a step
 * @param weightDecay of matrices
 * @param warmUpShare the share of all steps over which the learning rate rises
 * @param tokensAtOnce the most tokens that a worker computes at once
 */
record TrainingPlan(
    OptionalInt epochs,
    OptionalInt patience,
    OptionalDouble learningRate,
    int batchSize,
    double weightDecay,
    double warmUpShare,
    int tokensAtOnce) {
  private static final double CLIP = 1;

  private static final double USUAL_RATE = 5e-5;
  private static final double USUAL_WIDTH = 768;
  private static final double EXPONENT = 1.5;
  private static final double HIGHEST_RATE = 3e-4;

  /** So many steps are made, within the bounds of epochs. */
  private static final int USUAL_STEPS = 600;

  private static final int FEWEST_EPOCHS = 10;
  private static final int MOST_EPOCHS = 40;

  private static final int LEAST_PATIENCE = 3;
  private static final int EPOCHS_OF_PATIENCE = 4;

  /**
   * The settings for a model and its data.
   *
   * @param rows how many rows there are to learn from
   * @param hidden the width of the model
   */
  TrainingSettings settings(int rows, int hidden) {
    int chosenEpochs = epochs.orElseGet(() -> usualEpochs(rows));
    return new TrainingSettings(
        chosenEpochs,
        batchSize,
        learningRate.orElseGet(() -> usualRate(hidden)),
        weightDecay,
        warmUpShare,
        TrainingSettings.Decay.LINEAR,
        CLIP,
        patience.orElseGet(() -> Math.max(LEAST_PATIENCE, chosenEpochs / EPOCHS_OF_PATIENCE)),
        tokensAtOnce);
  }

  private static double usualRate(int hidden) {
    return Math.min(HIGHEST_RATE, USUAL_RATE * StrictMath.pow(USUAL_WIDTH / hidden, EXPONENT));
  }

  private int usualEpochs(int rows) {
    long wanted = ((long) USUAL_STEPS * batchSize + rows - 1) / Math.max(1, rows);
    return (int) Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, wanted));
  }
}
