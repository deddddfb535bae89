package org.cyborgscoring.torch.decoder;

import java.util.Collections;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Layers;

/**
 * Llama 2 and 3 (Touvron et al. 2023; Grattafiori et al. 2024), and all that call themselves so.
 */
final class Llama {
  private Llama() {}

  static DecoderPlan plan(ModelConfig config, Layers root) {
    boolean bias = config.truth("attention_bias", false);
    int layers = config.size("num_hidden_layers");
    return new LlamaLayout(config, root, Collections.nCopies(layers, 0), bias, bias, false, false)
        .plan();
  }
}
