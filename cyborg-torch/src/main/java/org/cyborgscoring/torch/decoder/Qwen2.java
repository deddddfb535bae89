package org.cyborgscoring.torch.decoder;

import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Layers;

/** Qwen 2 and 2.5 (Yang et al. 2024): Llama with biases on queries, keys and values. */
final class Qwen2 {
  private Qwen2() {}

  static DecoderPlan plan(ModelConfig config, Layers root) {
    return new LlamaLayout(config, root, windows(config), true, false, false, false).plan();
  }

  /** The layers from max_window_layers on have the window, where it is used at all. */
  static List<Integer> windows(ModelConfig config) {
    boolean used = config.truth("use_sliding_window", false);
    int first = config.integer("max_window_layers", 28);
    return SlidingWindows.of(
        config, config.size("num_hidden_layers"), layer -> used && layer >= first);
  }
}
