package org.cyborgscoring.torch.training;

/**
 * How a model is trained.
 *
 * @param epochs how often each example is seen at most, at least 1
 * @param batchSize how many examples make a step, at least 1
 * @param learningRate the highest learning rate, above 0
 * @param weightDecay of AdamW, on matrices alone: biases and normalisation are left out
 * @param warmUpShare the share of all steps over which the learning rate rises, in [0, 1)
 * @param decay how it falls afterwards
 * @param clip the largest norm of a batch's gradient, above 0
 * @param patience after how many epochs without improvement training ends, at least 1
 * @param tokensAtOnce the most tokens, padding included, that a worker computes at once; a batch of
 *     more is divided. It bounds memory and changes results by rounding alone
 */
public record TrainingSettings(
    int epochs,
    int batchSize,
    double learningRate,
    double weightDecay,
    double warmUpShare,
    Decay decay,
    double clip,
    int patience,
    int tokensAtOnce) {

  /** How a learning rate falls after warm-up. */
  public enum Decay {
    /** In a straight line to 0. */
    LINEAR,
    /** As half a cosine to 0. */
    COSINE
  }

  public TrainingSettings {
    if (epochs < 1 || batchSize < 1 || patience < 1 || tokensAtOnce < 1) {
      throw new IllegalArgumentException("Epochs, batch, patience and tokens are at least 1.");
    }
    if (!(learningRate > 0 && clip > 0 && weightDecay >= 0)) {
      throw new IllegalArgumentException("Learning rate and clip are above 0, decay is not below.");
    }
    if (!(warmUpShare >= 0 && warmUpShare < 1)) {
      throw new IllegalArgumentException("warmUpShare: " + warmUpShare);
    }
  }
}
