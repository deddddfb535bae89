package org.cyborgscoring.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.decoder.Projection;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.quantization.FrozenWeights;
import org.cyborgscoring.torch.quantization.WeightStorage;

/** A Llama of the size of Qwen2.5-0.5B with random weights. */
final class RandomDecoder {
  private RandomDecoder() {}

  /** 24 layers, 896 wide, 14 heads of which 2 key-value, and a vocabulary of 32,000. */
  static DecoderPlan plan() {
    return Decoders.plan(
        ModelConfig.of(
            "config.json",
            Map.of(
                "model_type", "llama",
                "vocab_size", 32_000,
                "hidden_size", 896,
                "intermediate_size", 4864,
                "num_hidden_layers", 24,
                "num_attention_heads", 14,
                "num_key_value_heads", 2,
                "max_position_embeddings", 4096,
                "tie_word_embeddings", false)));
  }

  /** Weights as {@code storage} keeps them, made one after another. */
  static FrozenWeights weights(DecoderPlan plan, WeightStorage storage) throws IOException {
    return FrozenWeights.of(
        plan,
        storage,
        ComputeDevice.CPU,
        taker -> {
          for (ParameterSpec spec : plan.parameters()) {
            Scope.run(() -> taker.take(spec, weight(spec)));
          }
        });
  }

  private static Tensor weight(ParameterSpec spec) {
    long[] shape = spec.shape().stream().mapToLong(Long::longValue).toArray();
    Tensor weight = torch.empty(shape, new TensorOptions(ScalarType.Float), null);
    return shape.length == 1
        ? weight.fill_(new Scalar(1.0))
        : weight.normal_().mul_(new Scalar(0.02));
  }

  /** A sequence of random tokens. */
  static int[] tokens(DecoderPlan plan, int length, long seed) {
    return new Random(seed).ints(length, 0, plan.size().vocabulary()).toArray();
  }

  /**
   * The floating-point operations of the matrix products of a forward pass of one sequence: those
   * of the linear layers, and the half of attention's that causality leaves. The head computes one
   * row and is not counted.
   */
  static double forward(DecoderPlan plan, int length) {
    double linear =
        plan.projections().stream()
            .mapToDouble(layer -> 2.0 * layer.in() * layer.out() * length)
            .sum();
    return linear + attention(plan, length);
  }

  private static double attention(DecoderPlan plan, int length) {
    int size = plan.size().heads() * plan.size().headSize();
    return 2.0 * length * length * size * plan.size().layers();
  }

  /**
   * Those of a training step of adapters: forward, and backward without the gradients of frozen
   * weights, which is as much again for the linear layers and twice attention's; the adapters' own
   * threefold. The first layer's queries, keys and values need no gradient of their input.
   */
  static double step(DecoderPlan plan, int length, LoraSettings settings) {
    double adapters = 0;
    for (Projection layer : settings.targets().select(plan)) {
      adapters += 3 * 2.0 * settings.rank() * ((double) layer.in() + layer.out()) * length;
    }
    double first = 0;
    for (Projection layer : plan.layers().get(0).attention().projections().layers()) {
      first += 2.0 * layer.in() * layer.out() * length;
    }
    return 2 * forward(plan, length) + attention(plan, length) + adapters - first;
  }
}
