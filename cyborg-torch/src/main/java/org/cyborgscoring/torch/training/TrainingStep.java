package org.cyborgscoring.torch.training;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.Parameters;

/**
 * Makes one step of training after the other: the gradient of a batch, clipped by its norm, then
 * the optimizer.
 *
 * @param <E> an example
 */
public final class TrainingStep<E> implements AutoCloseable {
  /** Far enough apart for the parts of a step, each of which has a seed of its own. */
  private static final long SEEDS_OF_STEP = 1L << 32;

  private final BatchGradient<E> gradient;
  private final TrainingSettings settings;
  private final GradientWorkers workers;
  private final long seed;
  private final Map<String, Tensor> trained;
  private final AdamW optimizer;

  /**
   * A training at its beginning.
   *
   * @param parameters those that require gradients are trained; they stay their owner's
   * @param workers what computes; stays its owner's
   * @param seed decides what dropout leaves out
   * @throws IllegalArgumentException if no parameter requires gradients
   */
  public TrainingStep(
      Objective<E> objective,
      Parameters parameters,
      TrainingSettings settings,
      GradientWorkers workers,
      long seed) {
    LibTorch.start();
    this.settings = settings;
    this.workers = workers;
    this.seed = seed;
    trained = parameters.trained();
    if (trained.isEmpty()) {
      throw new IllegalArgumentException("No parameter requires gradients.");
    }
    gradient = new BatchGradient<>(objective, parameters, workers, settings.tokensAtOnce());
    optimizer = new AdamW(trained, settings.weightDecay());
  }

  /**
   * What a step saw before it changed the parameters.
   *
   * @param loss the sum of weight times loss over the batch
   * @param weight the sum of the weights
   * @param norm the norm of the gradient of the mean loss, before clipping
   */
  public record Outcome(double loss, double weight, double norm) {
    /** Whether there was a step: where loss or gradient is infinite or NaN, nothing is changed. */
    public boolean isFinite() {
      return Double.isFinite(loss) && Double.isFinite(norm);
    }
  }

  /** The parameters that are trained, by name. */
  Map<String, Tensor> trained() {
    return trained;
  }

  /** The optimizer, to be saved and restored. */
  AdamW optimizer() {
    return optimizer;
  }

  /**
   * Makes a step, unless loss or gradient is not finite.
   *
   * @param batch at least one example
   * @param learningRate above 0
   */
  public Outcome make(List<E> batch, double learningRate) {
    try (BatchGradient.Sum sum = gradient.of(batch, seed + optimizer.steps() * SEEDS_OF_STEP)) {
      Outcome outcome = new Outcome(sum.loss(), sum.weight(), sum.norm() / sum.weight());
      if (outcome.isFinite()) {
        double scale = Math.min(1, settings.clip() / outcome.norm()) / sum.weight();
        optimizer.step(workers, sum.gradients(), scale, learningRate);
      }
      return outcome;
    }
  }

  @Override
  public void close() {
    optimizer.close();
  }
}
