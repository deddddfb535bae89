package org.cyborgscoring.torch.decoder;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.Layers;

/**
 * What the descendants of Llama (Touvron et al. 2023) share, and in what they differ: normalisation
 * before each sublayer, rotary positions, a gated feed-forward network, and the names of all these.
 *
 * @param config the configuration
 * @param root is given the parameters
 * @param windows the window of each layer, 0 for none
 * @param attentionBias whether queries, keys and values have biases
 * @param outputBias whether attention's output has one
 * @param headNorms whether each head's queries and keys are normalised
 * @param fused whether queries, keys and values, and the network's two inputs, are stored as one
 */
record LlamaLayout(
    ModelConfig config,
    Layers root,
    List<Integer> windows,
    boolean attentionBias,
    boolean outputBias,
    boolean headNorms,
    boolean fused) {
  private static final String BODY = "model";

  /** The decoder of this layout. */
  DecoderPlan plan() {
    DecoderSize size = DecoderSize.of(config);
    Layers body = root.under(BODY);
    Embedding tokens = body.embedding("embed_tokens", size.vocabulary(), size.hidden());
    List<LayerPlan> layers = new ArrayList<>();
    for (int i = 0; i < size.layers(); i++) {
      layers.add(layer(size, body.under("layers." + i), windows.get(i)));
    }
    DecoderNorm norm = DecoderNorm.rootMeanSquare(body, "norm", size.hidden(), size.eps());
    return new DecoderPlan(
        size,
        BODY,
        tokens,
        1,
        null,
        RotaryFrequencies.of(config, size.headSize()),
        layers,
        norm,
        head(config, root, tokens, false),
        0,
        root.declared());
  }

  /** The head, with a weight of its own unless the configuration ties it to the tokens'. */
  static Projection head(ModelConfig config, Layers root, Embedding tokens, boolean tied) {
    return config.truth("tie_word_embeddings", tied)
        ? new Projection(tokens.weight(), null, tokens.size(), tokens.rows(), false)
        : Projection.of(root, "lm_head", tokens.size(), tokens.rows(), false);
  }

  private LayerPlan layer(DecoderSize size, Layers place, int window) {
    DecoderNorm before =
        DecoderNorm.rootMeanSquare(place, "input_layernorm", size.hidden(), size.eps());
    AttentionPlan attention = attention(size, place.under("self_attn"), window);
    DecoderNorm after =
        DecoderNorm.rootMeanSquare(place, "post_attention_layernorm", size.hidden(), size.eps());
    return new LayerPlan(
        before, attention, null, after, feedForward(size, place.under("mlp")), null);
  }

  private AttentionPlan attention(DecoderSize size, Layers place, int window) {
    return new AttentionPlan(
        queriesKeysValues(size, place),
        Projection.of(place, "o_proj", size.queries(), size.hidden(), outputBias),
        size.heads(),
        size.keyValueHeads(),
        size.headSize(),
        1 / Math.sqrt(size.headSize()),
        0,
        window,
        headNorms ? headNorm(size, place, "q_norm") : null,
        headNorms ? headNorm(size, place, "k_norm") : null);
  }

  private static DecoderNorm headNorm(DecoderSize size, Layers place, String name) {
    return DecoderNorm.rootMeanSquare(place, name, size.headSize(), size.eps());
  }

  private Projections queriesKeysValues(DecoderSize size, Layers place) {
    int hidden = size.hidden();
    int queries = size.queries();
    int keys = size.keys();
    return fused
        ? Projections.fused(
            Projection.of(place, "qkv_proj", hidden, queries + 2 * keys, attentionBias),
            queries,
            keys,
            keys)
        : Projections.each(
            Projection.of(place, "q_proj", hidden, queries, attentionBias),
            Projection.of(place, "k_proj", hidden, keys, attentionBias),
            Projection.of(place, "v_proj", hidden, keys, attentionBias));
  }

  private FeedForwardPlan feedForward(DecoderSize size, Layers place) {
    int hidden = size.hidden();
    int width = size.intermediate();
    boolean bias = config.truth("mlp_bias", false);
    Projections inputs =
        fused
            ? Projections.fused(
                Projection.of(place, "gate_up_proj", hidden, 2 * width, bias), width, width)
            : Projections.each(
                Projection.of(place, "gate_proj", hidden, width, bias),
                Projection.of(place, "up_proj", hidden, width, bias));
    return new FeedForwardPlan(
        inputs,
        Activation.named(config.text("hidden_act", "silu")),
        Projection.of(place, "down_proj", width, hidden, bias));
  }
}
