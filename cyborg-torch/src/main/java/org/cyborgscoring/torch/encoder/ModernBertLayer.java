package org.cyborgscoring.torch.encoder;

import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.jspecify.annotations.Nullable;

/**
 * A layer of ModernBERT: attention with rotary positions, then a gated feed-forward network
 * (Shazeer 2020), each on its normalised input and added to it.
 *
 * @param size the model's dimensions
 * @param local whether attention is to a window
 * @param attentionDropout the rate of dropout after attention
 * @param attentionNorm normalises before attention, or null in the first layer
 * @param queryKeyValue makes queries, keys and values at once
 * @param output projects the heads' results
 * @param networkNorm normalises before the feed-forward network
 * @param widen makes what is activated, and what gates it
 * @param narrow the second linear layer of the feed-forward network
 */
record ModernBertLayer(
    EncoderSize size,
    boolean local,
    double attentionDropout,
    @Nullable Norm attentionNorm,
    Linear queryKeyValue,
    Linear output,
    Norm networkNorm,
    Linear widen,
    Linear narrow) {

  /** How queries, keys and values become the heads' results. */
  @FunctionalInterface
  interface Attention<T> {
    T apply(T q, T k, T v);
  }

  /** A layer with the biases that the configuration names. */
  static ModernBertLayer declare(
      ModelConfig config, EncoderSize size, Layers layer, boolean first, boolean local) {
    int hidden = size.hidden();
    int wide = size.intermediate();
    boolean attentionBias = config.truth("attention_bias", false);
    boolean networkBias = config.truth("mlp_bias", false);
    boolean normBias = config.truth("norm_bias", false);
    return new ModernBertLayer(
        size,
        local,
        config.number("attention_dropout", 0),
        first ? null : layer.norm("attn_norm", hidden, size.eps(), normBias),
        layer.linear("attn.Wqkv", hidden, 3 * hidden, attentionBias),
        layer.linear("attn.Wo", hidden, hidden, attentionBias),
        layer.norm("mlp_norm", hidden, size.eps(), normBias),
        layer.linear("mlp.Wi", hidden, 2 * wide, networkBias),
        layer.linear("mlp.Wo", wide, hidden, networkBias));
  }

  /**
   * Applies the layer.
   *
   * @param x [batch, length, hidden]
   */
  <T> T apply(Ops<T> ops, T x, Rotation<T> rotation, Attention<T> attention) {
    return ops.step(
        () -> {
          T middle = ops.add(x, attend(ops, x, rotation, attention));
          List<T> wide = ops.split(ops.linear(ops.normalize(middle, networkNorm), widen), 2);
          T gated = ops.multiply(ops.activate(wide.get(0), size.activation()), wide.get(1));
          return ops.add(middle, ops.linear(ops.dropout(gated, size.dropout()), narrow));
        });
  }

  private <T> T attend(Ops<T> ops, T x, Rotation<T> rotation, Attention<T> attention) {
    T normed = attentionNorm == null ? x : ops.normalize(x, attentionNorm);
    List<T> parts = ops.split(ops.linear(normed, queryKeyValue), 3);
    T q = ops.rotate(ops.splitHeads(parts.get(0), size.heads()), rotation);
    T k = ops.rotate(ops.splitHeads(parts.get(1), size.heads()), rotation);
    T v = ops.splitHeads(parts.get(2), size.heads());
    T merged = ops.mergeHeads(attention.apply(q, k, v));
    return ops.dropout(ops.linear(merged, output), attentionDropout);
  }
}
