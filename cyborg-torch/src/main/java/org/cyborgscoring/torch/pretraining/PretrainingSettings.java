package org.cyborgscoring.torch.pretraining;

import org.cyborgscoring.torch.libtorch.ComputeDevice;

/**
 * How a model is pretrained.
 *
 * @param epochs how often all texts are read, at least 1
 * @param batchSize how many sequences make a step, at least 1
 * @param learningRate the highest learning rate, above 0
 * @param maxTokens the most tokens of a sequence, special tokens included; longer texts are divided
 * @param device what computes
 */
public record PretrainingSettings(
    int epochs, int batchSize, double learningRate, int maxTokens, ComputeDevice device) {
  /** Special tokens and a few words. */
  private static final int FEWEST_TOKENS = 8;

  public PretrainingSettings {
    if (epochs < 1 || batchSize < 1 || maxTokens < FEWEST_TOKENS || !(learningRate > 0)) {
      throw new IllegalArgumentException(
          "epochs %d, batch %d, learning rate %s, tokens %d"
              .formatted(epochs, batchSize, learningRate, maxTokens));
    }
  }
}
