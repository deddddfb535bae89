package org.cyborgscoring.torch.pretraining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.NoGradGuard;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.training.Validation;

/**
 * The mean log-likelihood of predicted tokens in texts that are not learned from. Where they are
 * chosen at random, they are the same every time.
 */
final class TokenLikelihood implements Validation {
  private static final int AT_ONCE = 16;

  private final TokenPrediction objective;
  private final List<int[]> sequences;
  private final long seed;

  TokenLikelihood(TokenPrediction objective, List<int[]> sequences, RandomGenerator random) {
    this.objective = objective;
    this.sequences = new ArrayList<>(sequences);
    this.sequences.sort(Comparator.comparingInt(ids -> ids.length));
    this.seed = random.nextLong();
  }

  @Override
  public double quality(Parameters parameters) {
    double loss = 0;
    long tokens = 0;
    for (int from = 0; from < sequences.size(); from += AT_ONCE) {
      List<int[]> some = sequences.subList(from, Math.min(sequences.size(), from + AT_ONCE));
      long seedOfThese = seed + from;
      float[] losses = Scope.get(() -> losses(some, parameters, seedOfThese));
      for (float one : losses) {
        loss += one;
      }
      tokens += losses.length;
    }
    // With a handful of tokens set apart, chance may have chosen none.
    return -loss / Math.max(1, tokens);
  }

  @SuppressWarnings("try") // Closed when the scope is left.
  private float[] losses(List<int[]> some, Parameters parameters, long seedOfThese) {
    try (NoGradGuard guard = new NoGradGuard()) {
      return Tensors.floats(
          objective.losses(some, parameters, Dropout.seeded(seedOfThese), Dropout.NONE));
    }
  }
}
