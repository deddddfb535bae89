package org.cyborgscoring.torch.decoder;

import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Layers;

/** Qwen 3 (Yang et al. 2025): queries and keys are normalised head by head. */
final class Qwen3 {
  private Qwen3() {}

  static DecoderPlan plan(ModelConfig config, Layers root) {
    boolean bias = config.truth("attention_bias", false);
    return new LlamaLayout(config, root, Qwen2.windows(config), bias, bias, true, false).plan();
  }
}
