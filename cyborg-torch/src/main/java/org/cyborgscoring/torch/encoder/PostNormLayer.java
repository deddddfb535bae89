package org.cyborgscoring.torch.encoder;

/**
 * A layer of the original transformer (Vaswani et al. 2017): self-attention, then a feed-forward
 * network, each added to its input and normalised.
 *
 * @param attention the self-attention
 * @param attentionNorm normalises after it
 * @param widen the first linear layer of the feed-forward network
 * @param narrow its second
 * @param outputNorm normalises after it
 */
record PostNormLayer(
    SelfAttention attention, Norm attentionNorm, Linear widen, Linear narrow, Norm outputNorm) {

  /** A layer under the names of BERT and its kin. */
  static PostNormLayer bert(EncoderSize size, Layers layer) {
    int hidden = size.hidden();
    Layers self = layer.under("attention.self");
    SelfAttention attention =
        new SelfAttention(
            size.heads(),
            self.linear("query", hidden, hidden),
            self.linear("key", hidden, hidden),
            self.linear("value", hidden, hidden),
            layer.linear("attention.output.dense", hidden, hidden));
    return new PostNormLayer(
        attention,
        layer.norm("attention.output.LayerNorm", hidden, size.eps()),
        layer.linear("intermediate.dense", hidden, size.intermediate()),
        layer.linear("output.dense", size.intermediate(), hidden),
        layer.norm("output.LayerNorm", hidden, size.eps()));
  }

  /**
   * Applies the layer.
   *
   * @param x [batch, length, hidden]
   * @param allowed which keys may be attended to
   */
  <T> T apply(Ops<T> ops, EncoderSize size, T x, T allowed) {
    return ops.step(
        () -> {
          T attended = ops.dropout(attention.apply(ops, x, allowed), size.dropout());
          T middle = ops.normalize(ops.add(x, attended), attentionNorm);
          T wide = ops.activate(ops.linear(middle, widen), size.activation());
          T narrowed = ops.dropout(ops.linear(wide, narrow), size.dropout());
          return ops.normalize(ops.add(middle, narrowed), outputNorm);
        });
  }
}
