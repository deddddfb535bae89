package org.cyborgscoring.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.decoder.Projection;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.quantization.DecoderMemory;
import org.cyborgscoring.torch.quantization.DecoderTraining;
import org.cyborgscoring.torch.quantization.WeightStorage;

/**
 * What decoders of usual sizes need, computed from their shapes; nothing is measured and no model
 * is needed. Adapters are those of {@link LoraSettings#DEFAULT}.
 */
public final class DecoderNeeds {

  private DecoderNeeds() {}

  /** A model by the name of its shape. */
  private record Shape(String name, DecoderPlan plan) {}

  /**
   * Prints the memory of a training in GB for each way of keeping weights, and the floating-point
   * operations of scoring one response and of one response's part in a training step.
   *
   * @param arguments the number of tokens of a prompt with its response (512), and of workers (2)
   */
  public static void main(String[] arguments) {
    int tokens = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 512;
    int workers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    for (Shape shape : shapes()) {
      DecoderPlan plan = shape.plan();
      long trained = 0;
      for (Projection layer : LoraSettings.DEFAULT.targets().select(plan)) {
        trained += LoraSettings.DEFAULT.rank() * ((long) layer.in() + layer.out());
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %.2f billion weights, %.1f million trained; %d tokens: scoring %.0f GFLOP, training"
              + " %.0f GFLOP%n",
          shape.name(),
          plan.elements() / 1e9,
          trained / 1e6,
          tokens,
          RandomDecoder.forward(plan, tokens) / 1e9,
          RandomDecoder.step(plan, tokens, LoraSettings.DEFAULT) / 1e9);
      for (String storage : WeightStorage.NAMES) {
        WeightStorage kept = WeightStorage.named(storage);
        print(storage, new DecoderTraining(plan, kept, trained, tokens, workers, true));
        if (kept.equals(WeightStorage.FLOAT32)) {
          print(storage, new DecoderTraining(plan, kept, trained, tokens, workers, false));
        }
      }
    }
  }

  private static void print(String storage, DecoderTraining training) {
    System.out.println(
        "  "
            + storage
            + (training.recomputed() ? ", recomputed: " : ", kept: ")
            + DecoderMemory.of(training).description());
  }

  private static List<Shape> shapes() {
    return List.of(
        new Shape("Qwen2.5-0.5B", plan("qwen2", 151_936, 896, 4_864, 24, 14, 2, true)),
        new Shape("Qwen2.5-3B", plan("qwen2", 151_936, 2_048, 11_008, 36, 16, 2, true)),
        new Shape("Llama-3.1-8B", plan("llama", 128_256, 4_096, 14_336, 32, 32, 8, false)));
  }

  private static DecoderPlan plan(
      String type,
      int vocabulary,
      int hidden,
      int intermediate,
      int layers,
      int heads,
      int keyValueHeads,
      boolean tied) {
    return Decoders.plan(
        ModelConfig.of(
            "config.json",
            Map.of(
                "model_type", type,
                "vocab_size", vocabulary,
                "hidden_size", hidden,
                "intermediate_size", intermediate,
                "num_hidden_layers", layers,
                "num_attention_heads", heads,
                "num_key_value_heads", keyValueHeads,
                "max_position_embeddings", 32_768,
                "tie_word_embeddings", tied)));
  }
}
