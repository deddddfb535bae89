package org.cyborgscoring.torch.training;

import java.util.List;

/**
 * How a training went. It holds no times, so that the same training gives the same log.
 *
 * @param epochs what each epoch brought, in their order
 */
public record TrainingLog(List<Epoch> epochs) {

  /**
   * One pass over the examples.
   *
   * @param number its number, from 1
   * @param loss the mean loss of the examples, by their weights, each as it was before its step
   * @param quality what the validation said after it
   * @param learningRate the learning rate of its last step
   */
  public record Epoch(int number, double loss, double quality, double learningRate) {}

  public TrainingLog {
    epochs = List.copyOf(epochs);
  }

  /** The number of the first epoch of the highest quality, from 1; 0 if there is no epoch yet. */
  public int bestEpoch() {
    int best = 0;
    for (int i = 1; i <= epochs.size(); i++) {
      if (best == 0 || epochs.get(i - 1).quality() > epochs.get(best - 1).quality()) {
        best = i;
      }
    }
    return best;
  }

  /**
   * The epoch whose parameters the model has when training ends.
   *
   * @throws IndexOutOfBoundsException if there is no epoch yet
   */
  public Epoch best() {
    return epochs.get(bestEpoch() - 1);
  }

  /** Whether training ends here: after all epochs, or when patience is exhausted. */
  boolean isFinished(TrainingSettings settings) {
    return epochs.size() >= settings.epochs()
        || (!epochs.isEmpty() && epochs.size() - bestEpoch() >= settings.patience());
  }
}
