package org.cyborgscoring.torch.decoder;

import java.util.Map;
import java.util.Random;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;

/** A small Llama with random weights. */
public final class TinyDecoder {
  private TinyDecoder() {}

  public static ModelConfig config() {
    return ModelConfig.of(
        "config.json",
        Map.ofEntries(
            Map.entry("model_type", "llama"),
            Map.entry("vocab_size", 90),
            Map.entry("hidden_size", 64),
            Map.entry("intermediate_size", 128),
            Map.entry("num_hidden_layers", 3),
            Map.entry("num_attention_heads", 4),
            Map.entry("num_key_value_heads", 2),
            Map.entry("max_position_embeddings", 64),
            Map.entry("tie_word_embeddings", true)));
  }

  public static DecoderPlan plan() {
    return Decoders.plan(config());
  }

  public static Parameters weights(DecoderPlan plan, long seed) {
    Parameters weights = new Parameters();
    Random random = new Random(seed);
    Scope.run(
        () -> {
          for (ParameterSpec spec : plan.parameters()) {
            float[] values = new float[(int) spec.elements()];
            for (int i = 0; i < values.length; i++) {
              values[i] =
                  (float) (0.2 * random.nextGaussian() + (spec.shape().size() == 1 ? 1 : 0));
            }
            long[] shape = spec.shape().stream().mapToLong(Long::longValue).toArray();
            weights.put(spec.name(), Tensors.ofFloats(values, shape));
          }
        });
    return weights;
  }
}
