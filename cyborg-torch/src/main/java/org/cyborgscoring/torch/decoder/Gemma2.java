package org.cyborgscoring.torch.decoder;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.Layers;

/**
 * Gemma 2 (Riviere et al. 2024): normalisation before and after each sublayer, a window on every
 * other layer, soft caps on the products of attention and on the logits.
 */
final class Gemma2 {
  private static final String BODY = "model";

  private final ModelConfig config;
  private final DecoderSize size;

  private Gemma2(ModelConfig config) {
    this.config = config;
    this.size = DecoderSize.of(config);
  }

  static DecoderPlan plan(ModelConfig config, Layers root) {
    return new Gemma2(config).plan(root);
  }

  private DecoderPlan plan(Layers root) {
    Layers body = root.under(BODY);
    Embedding tokens = body.embedding("embed_tokens", size.vocabulary(), size.hidden());
    List<Integer> windows = SlidingWindows.of(config, size.layers(), layer -> layer % 2 == 0);
    List<LayerPlan> layers = new ArrayList<>();
    for (int i = 0; i < size.layers(); i++) {
      layers.add(layer(body.under("layers." + i), windows.get(i)));
    }
    return new DecoderPlan(
        size,
        BODY,
        tokens,
        (float) Math.sqrt(size.hidden()),
        null,
        RotaryFrequencies.of(config, size.headSize()),
        layers,
        norm(body, "norm"),
        LlamaLayout.head(config, root, tokens, true),
        config.number("final_logit_softcapping", 0),
        root.declared());
  }

  private DecoderNorm norm(Layers place, String name) {
    return DecoderNorm.plusOne(place, name, size.hidden(), size.eps());
  }

  private LayerPlan layer(Layers place, int window) {
    return new LayerPlan(
        norm(place, "input_layernorm"),
        attention(place.under("self_attn"), window),
        norm(place, "post_attention_layernorm"),
        norm(place, "pre_feedforward_layernorm"),
        feedForward(place.under("mlp")),
        norm(place, "post_feedforward_layernorm"));
  }

  private AttentionPlan attention(Layers place, int window) {
    boolean bias = config.truth("attention_bias", false);
    int hidden = size.hidden();
    return new AttentionPlan(
        Projections.each(
            Projection.of(place, "q_proj", hidden, size.queries(), bias),
            Projection.of(place, "k_proj", hidden, size.keys(), bias),
            Projection.of(place, "v_proj", hidden, size.keys(), bias)),
        Projection.of(place, "o_proj", size.queries(), hidden, bias),
        size.heads(),
        size.keyValueHeads(),
        size.headSize(),
        1 / Math.sqrt(config.number("query_pre_attn_scalar", 256)),
        config.number("attn_logit_softcapping", 0),
        window,
        null,
        null);
  }

  private FeedForwardPlan feedForward(Layers place) {
    int width = size.intermediate();
    String named = config.text("hidden_act", "gelu_pytorch_tanh");
    return new FeedForwardPlan(
        Projections.each(
            Projection.of(place, "gate_proj", size.hidden(), width, false),
            Projection.of(place, "up_proj", size.hidden(), width, false)),
        Activation.named(config.text("hidden_activation", named)),
        Projection.of(place, "down_proj", width, size.hidden(), false));
  }
}
