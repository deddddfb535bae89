package org.cyborgscoring.torch.encoder;

import java.util.function.UnaryOperator;

/**
 * A layer of the original transformer (Vaswani et al. 2017): attention, then a feed-forward
 * network, each added to its input and normalised.
 *
 * @param attention the attention
 * @param attentionNorm normalises after it
 * @param widen the first linear layer of the feed-forward network
 * @param narrow its second
 * @param outputNorm normalises after it
 * @param <A> the kind of attention
 */
record PostNormLayer<A>(
    A attention, Norm attentionNorm, Linear widen, Linear narrow, Norm outputNorm) {

  /** What stands around the attention, under the names of BERT and its kin. */
  static <A> PostNormLayer<A> bert(A attention, EncoderSize size, Layers layer) {
    int hidden = size.hidden();
    return new PostNormLayer<>(
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
   * @param attend applies the attention
   */
  <T> T apply(Ops<T> ops, EncoderSize size, T x, UnaryOperator<T> attend) {
    return ops.step(
        () -> {
          T attended = ops.dropout(attend.apply(x), size.dropout());
          T middle = ops.normalize(ops.add(x, attended), attentionNorm);
          T wide = ops.activate(ops.linear(middle, widen), size.activation());
          T narrowed = ops.dropout(ops.linear(wide, narrow), size.dropout());
          return ops.normalize(ops.add(middle, narrowed), outputNorm);
        });
  }
}
