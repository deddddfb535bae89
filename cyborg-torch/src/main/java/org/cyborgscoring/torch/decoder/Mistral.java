package org.cyborgscoring.torch.decoder;

import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Layers;

/** Mistral (Jiang et al. 2023): Llama with a window on all layers. */
final class Mistral {
  private Mistral() {}

  static DecoderPlan plan(ModelConfig config, Layers root) {
    var windows = SlidingWindows.of(config, config.size("num_hidden_layers"), layer -> true);
    return new LlamaLayout(config, root, windows, false, false, false, false).plan();
  }
}
