package org.cyborgscoring.torch.decoder;

import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Layers;

/** Phi-3 (Abdin et al. 2024): Llama with its projections stored side by side. */
final class Phi3 {
  private Phi3() {}

  static DecoderPlan plan(ModelConfig config, Layers root) {
    var windows = SlidingWindows.of(config, config.size("num_hidden_layers"), layer -> true);
    return new LlamaLayout(config, root, windows, false, false, false, true).plan();
  }
}
