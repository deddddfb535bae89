package org.cyborgscoring.torch.finetuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.quantization.FrozenWeights;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.CheckpointFolder;

/**
 * Fine-tunes adapters of a decoder on hand scores.
 *
 * @param decoder the decoder
 * @param weights its weights, which stay as they are; their owner closes them
 * @param storage how these are kept
 * @param points the score tokens of each point, in scale order: at least one token each, none of
 *     them the beginning of another
 * @param settings how adapters are trained
 * @param device where the weights are
 */
public record FineTuning(
    Decoder decoder,
    FrozenWeights weights,
    WeightStorage storage,
    List<int[]> points,
    FineTuningSettings settings,
    ComputeDevice device) {

  /**
   * Trains adapters, or goes on with a training that was stopped.
   *
   * @param task what to call it in the progress, such as {@code Fine-tuning the Teacher}
   * @param learned at least one response; their order is part of what decides the result
   * @param place where every epoch is kept; its fingerprint tells the model from any other, data,
   *     points and settings are added to it here
   * @param run seed, threads, progress and cancellation
   * @return the weights of the adapters of the best epoch, on the device, which no longer require
   *     gradients; closed by the caller
   * @throws InputException if the training does not fit into memory, if it diverges, or if the
   *     place holds another one
   */
  public Parameters adapter(
      String task, List<TaughtResponse> learned, CheckpointFolder place, RunContext run) {
    if (learned.isEmpty()) {
      throw new IllegalArgumentException("There is no response to learn from.");
    }
    return new Parameters();
  }

  /**
   * What adapters say of responses that they did not learn: the responses are divided into folds of
   * like scores, and those of each are asked of adapters trained on the others. Every fold that is
   * done is kept, and every epoch of one that is not.
   *
   * @param all the responses
   * @param work a folder of these predictions' own; made when it is missing
   * @param fingerprint tells the model from any other
   * @return the natural logarithm of the probability of each point's score tokens, not normalised
   *     over the scale: [responses][points]
   * @throws InputException if there are fewer responses than folds, and as {@link #adapter}
   */
  public double[][] outOfSample(
      List<TaughtResponse> all, Path work, String fingerprint, RunContext run) throws IOException {
    if (all.size() < settings.folds()) {
      throw new InputException("There are fewer responses than folds.");
    }
    return new double[all.size()][points.size()];
  }

  /** The same with another learning rate. */
  public FineTuning withLearningRate(double rate) {
    return new FineTuning(
        decoder, weights, storage, points, settings.withLearningRate(rate), device);
  }
}
