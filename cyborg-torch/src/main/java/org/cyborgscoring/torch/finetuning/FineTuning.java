package org.cyborgscoring.torch.finetuning;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.quantization.FrozenWeights;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.CheckpointFolder;
import org.cyborgscoring.torch.training.TrainingSettings;

/**
 * Fine-tunes adapters of a decoder on hand scores.
 *
 * <p>The score tokens alone are learned. Training ends early when a fifth of the responses, held
 * out of it and spread over the score points, is no longer predicted better; what counts is the
 * cross-entropy of their labels and the probabilities of the points, normalised over the scale.
 *
 * <p>All follows from the responses, the settings and the run's seed: on one machine it has the
 * same bits on any number of threads and after any number of interruptions.
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

  public FineTuning {
    points = List.copyOf(points);
    if (points.isEmpty() || points.stream().anyMatch(point -> point.length == 0)) {
      throw new IllegalArgumentException("There is no score point, or one has no token.");
    }
  }

  /**
   * Trains adapters, or goes on with a training that was stopped.
   *
   * @param task what to call it in the progress, such as {@code Fine-tuning the Teacher}
   * @param learned at least one response; their order is part of what decides the result
   * @param place where every epoch is kept; its fingerprint tells the model from any other, and
   *     data, points and settings are added to it here
   * @param run seed, threads, progress and cancellation
   * @return the weights of the adapters of the best epoch, or of the last where there are too few
   *     responses to hold some out; on the device; closed by the caller
   * @throws org.cyborgscoring.torch.training.DivergedTraining if a loss, a gradient or what the
   *     model says is no longer a finite number
   * @throws InputException if the training does not fit into memory, or if the place holds another
   */
  public Parameters adapter(
      String task, List<TaughtResponse> learned, CheckpointFolder place, RunContext run) {
    requireFit(learned);
    if (learned.isEmpty()) {
      throw new IllegalArgumentException("There is no response to learn from.");
    }
    CheckpointFolder kept =
        new CheckpointFolder(place.folder(), fingerprint(learned, place.fingerprint()));
    return new AdapterTraining(this, learned).train(task, kept, run);
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
   * @throws IOException if a fold cannot be kept
   */
  public double[][] outOfSample(
      List<TaughtResponse> all, Path work, String fingerprint, RunContext run) throws IOException {
    requireFit(all);
    if (all.size() < settings.folds()) {
      throw new InputException(
          "%d hand-scored responses cannot be divided into %d folds; have more responses scored, or use fewer folds."
              .formatted(all.size(), settings.folds()));
    }
    return new CrossFit(this, all, work, fingerprint).logProbabilities(run);
  }

  /**
   * What out-of-sample predictions and a training on all responses take together, in words.
   *
   * @param all the responses, at least one
   * @param rates with how many learning rates there are out-of-sample predictions
   * @param threads how many threads compute
   * @return memory and time at most, such as {@code about 2.9 GB of memory (...), and some 40
   *     minutes on 2 threads}; empty where it is not the processor that computes
   * @throws InputException if a training does not fit into memory; the message names the options
   *     that would
   */
  public Optional<String> cost(List<TaughtResponse> all, int rates, int threads) {
    if (!device.isCpu()) {
      return Optional.empty();
    }
    int folds = settings.folds();
    int ofFold = training(all.size() - all.size() / folds).epochs();
    double longer = (double) ofFold / training(all.size()).epochs();
    // A fold learns from all responses but its own, so k folds learn from each k - 1 times.
    double passes = 1 + rates * (folds - 1) * longer;
    return Optional.of(FineTuningCost.of(this, all, threads).with(passes).description());
  }

  private void requireFit(List<TaughtResponse> responses) {
    if (responses.stream().anyMatch(response -> response.label().length != points.size())) {
      throw new IllegalArgumentException("A label does not have " + points.size() + " points.");
    }
  }

  /** The same with another learning rate. */
  public FineTuning withLearningRate(double rate) {
    return new FineTuning(
        decoder, weights, storage, points, settings.withLearningRate(rate), device);
  }

  /** The settings of a training on some of the responses. */
  TrainingSettings training(int responses) {
    return settings.training(responses, decoder.plan().size().hidden());
  }

  /** A hash of all that decides a training but its seed, in hexadecimal digits. */
  String fingerprint(List<TaughtResponse> responses, String model) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, model);
    Sha256.add(digest, storage.toString());
    Sha256.add(digest, settings.toString());
    points.forEach(point -> Sha256.add(digest, Arrays.toString(point)));
    for (TaughtResponse response : responses) {
      Sha256.add(digest, Arrays.toString(response.prompt()));
      Sha256.add(digest, Arrays.toString(response.label()));
    }
    return Sha256.hex(digest);
  }
}
