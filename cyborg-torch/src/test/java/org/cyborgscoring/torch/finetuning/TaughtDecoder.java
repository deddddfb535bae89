package org.cyborgscoring.torch.finetuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.TinyDecoder;
import org.cyborgscoring.torch.finetuning.FineTuningSettings.Recompute;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.lora.TargetModules;
import org.cyborgscoring.torch.quantization.FrozenWeights;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.TrainingSettings.Decay;

/** A small decoder with random weights, and responses whose score is an order of two tokens. */
final class TaughtDecoder implements AutoCloseable {
  static final int FIRST = 5;
  static final int SECOND = 7;

  /** Each point is a token. */
  static final List<int[]> TOKENS = List.of(new int[] {80}, new int[] {81});

  /** As 1, 10 and 11 may be. */
  static final List<int[]> SEQUENCES =
      List.of(new int[] {80, 83}, new int[] {80, 82, 83}, new int[] {80, 82, 84}, new int[] {81});

  final FrozenWeights weights;
  final WeightStorage storage;

  TaughtDecoder(WeightStorage storage) {
    this.storage = storage;
    DecoderPlan plan = TinyDecoder.plan();
    try (Parameters parameters = TinyDecoder.weights(plan, 1)) {
      // Smaller than elsewhere, as those of a model that nothing upsets.
      Scope.run(
          () ->
              parameters.all().values().stream()
                  .filter(weight -> weight.dim() > 1)
                  .forEach(weight -> weight.mul_(new Scalar(0.4))));
      weights =
          FrozenWeights.of(
              plan,
              storage,
              ComputeDevice.CPU,
              taker ->
                  plan.parameters().forEach(spec -> taker.take(spec, parameters.get(spec.name()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FineTuning tuning(List<int[]> points, FineTuningSettings settings) {
    return new FineTuning(
        new Decoder(TinyDecoder.plan()), weights, storage, points, settings, ComputeDevice.CPU);
  }

  static FineTuningSettings settings(int epochs, double learningRate, Recompute recompute) {
    return new FineTuningSettings(
        new LoraSettings(8, 16, false, 0.05, TargetModules.ALL),
        epochs > 0 ? OptionalInt.of(epochs) : OptionalInt.empty(),
        OptionalInt.empty(),
        learningRate > 0 ? OptionalDouble.of(learningRate) : OptionalDouble.empty(),
        8,
        0,
        0.1,
        Decay.COSINE,
        1,
        256,
        recompute,
        2);
  }

  /** Responses of some tokens, two of which tell the score by their order. */
  static List<TaughtResponse> responses(int count, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              int[] prompt = random.ints(3 + random.nextInt(3), 10, 16).toArray();
              int one = random.nextInt(prompt.length - 1);
              int other = one + 1 + random.nextInt(prompt.length - 1 - one);
              boolean right = random.nextBoolean();
              prompt[one] = right ? FIRST : SECOND;
              prompt[other] = right ? SECOND : FIRST;
              return new TaughtResponse(prompt, right ? new double[] {0, 1} : new double[] {1, 0});
            })
        .toList();
  }

  @Override
  public void close() {
    weights.close();
  }
}
