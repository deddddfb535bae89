package org.cyborgscoring.torch.decoder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Layers;

/** The decoders there are, by the {@code model_type} of their configurations. */
public final class Decoders {

  /** Declares a decoder as its configuration says. */
  @FunctionalInterface
  private interface Architecture {
    DecoderPlan plan(ModelConfig config, Layers root);
  }

  private static final Map<String, Architecture> ARCHITECTURES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("gemma2", Gemma2::plan),
              Map.entry("gpt2", Gpt2::plan),
              Map.entry("llama", Llama::plan),
              Map.entry("mistral", Mistral::plan),
              Map.entry("phi3", Phi3::plan),
              Map.entry("qwen2", Qwen2::plan),
              Map.entry("qwen3", Qwen3::plan)));

  private Decoders() {}

  /** Whether there is a decoder of this architecture. */
  public static boolean has(String modelType) {
    return ARCHITECTURES.containsKey(modelType);
  }

  /** The architectures there are. */
  public static List<String> types() {
    return List.copyOf(ARCHITECTURES.keySet());
  }

  /**
   * The decoder that a configuration describes.
   *
   * @throws InputException if the architecture is not supported, with those that are, or if a field
   *     is missing, wrong, or asks for what Cyborg does not compute
   */
  public static DecoderPlan plan(ModelConfig config) {
    Architecture found = ARCHITECTURES.get(config.modelType());
    if (found == null) {
      throw new InputException(
          config.file()
              + ": there is no decoder of model_type '"
              + config.modelType()
              + "' here; supported are: "
              + String.join(", ", ARCHITECTURES.keySet())
              + ".");
    }
    return found.plan(config, Layers.root());
  }
}
