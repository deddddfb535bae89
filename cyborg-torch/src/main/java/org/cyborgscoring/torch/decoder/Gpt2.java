package org.cyborgscoring.torch.decoder;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.Layers;

/**
 * GPT-2 (Radford et al. 2019): learned positions, layer normalisation, a feed-forward network
 * without a gate, and weights stored as [in, out].
 */
final class Gpt2 {
  private static final String BODY = "transformer";

  private Gpt2() {}

  static DecoderPlan plan(ModelConfig config, Layers root) {
    if (!config.truth("scale_attn_weights", true)) {
      throw config.wrong("scale_attn_weights", "true; Cyborg supports no other");
    }
    if (config.truth("scale_attn_by_inverse_layer_idx", false)) {
      throw config.wrong("scale_attn_by_inverse_layer_idx", "false; Cyborg supports no other");
    }
    DecoderSize size = size(config);
    Layers body = root.under(BODY);
    Embedding tokens = body.embedding("wte", size.vocabulary(), size.hidden());
    Embedding positions = body.embedding("wpe", size.positions(), size.hidden());
    Activation activation = Activation.named(config.text("activation_function", "gelu_new"));
    List<LayerPlan> layers = new ArrayList<>();
    for (int i = 0; i < size.layers(); i++) {
      layers.add(layer(size, body.under("h." + i), activation));
    }
    return new DecoderPlan(
        size,
        BODY,
        tokens,
        1,
        positions,
        null,
        layers,
        DecoderNorm.layer(body, "ln_f", size.hidden(), size.eps()),
        LlamaLayout.head(config, root, tokens, true),
        0,
        root.declared());
  }

  private static DecoderSize size(ModelConfig config) {
    int hidden = config.size("n_embd");
    int heads = config.size("n_head");
    if (hidden % heads != 0) {
      throw config.wrong("n_head", "a divisor of n_embd, " + hidden);
    }
    return new DecoderSize(
        config.size("vocab_size"),
        hidden,
        config.size("n_layer"),
        heads,
        heads,
        hidden / heads,
        config.size("n_inner", 4 * hidden),
        config.size("n_positions"),
        config.number("layer_norm_epsilon", 1e-5),
        config.number("initializer_range", 0.02));
  }

  private static LayerPlan layer(DecoderSize size, Layers place, Activation activation) {
    int hidden = size.hidden();
    Layers attention = place.under("attn");
    Layers network = place.under("mlp");
    return new LayerPlan(
        DecoderNorm.layer(place, "ln_1", hidden, size.eps()),
        new AttentionPlan(
            Projections.fused(
                Projection.transposed(attention, "c_attn", hidden, 3 * hidden),
                hidden,
                hidden,
                hidden),
            Projection.transposed(attention, "c_proj", hidden, hidden),
            size.heads(),
            size.keyValueHeads(),
            size.headSize(),
            1 / Math.sqrt(size.headSize()),
            0,
            0,
            null,
            null),
        null,
        DecoderNorm.layer(place, "ln_2", hidden, size.eps()),
        new FeedForwardPlan(
            Projections.each(Projection.transposed(network, "c_fc", hidden, size.intermediate())),
            activation,
            Projection.transposed(network, "c_proj", size.intermediate(), hidden)),
        null);
  }
}
