package org.cyborgscoring.torch.encoder;

/**
 * Longformer's attention (Beltagy, Peters &amp; Cohan 2020): every token attends to a window and to
 * the first token, and the first token, through projections of its own, to all.
 *
 * @param local the attention of all tokens but the first
 * @param global that of the first, with the same output
 * @param window what a token sees in this layer
 */
record LongformerAttention(SelfAttention local, SelfAttention global, Window window) {

  /**
   * The attention of one layer.
   *
   * @param width how many tokens a token sees on both sides together
   */
  static LongformerAttention declare(EncoderSize size, int width, Layers layer) {
    int hidden = size.hidden();
    Linear output = layer.linear("attention.output.dense", hidden, hidden);
    Layers self = layer.under("attention.self");
    return new LongformerAttention(
        attention(size, self, "", output),
        attention(size, self, "_global", output),
        new Window(width / 2, true));
  }

  private static SelfAttention attention(
      EncoderSize size, Layers self, String ending, Linear output) {
    int hidden = size.hidden();
    return new SelfAttention(
        size.heads(),
        self.linear("query" + ending, hidden, hidden),
        self.linear("key" + ending, hidden, hidden),
        self.linear("value" + ending, hidden, hidden),
        output);
  }

  /**
   * Attends.
   *
   * @param x [batch, length, hidden]
   * @param allowed which keys the first token may attend to
   * @param near which keys the others may, of {@link Ops#localMask}
   * @return as {@code x}
   */
  <T> T apply(Ops<T> ops, T x, T allowed, T near) {
    int heads = local.heads();
    T q = ops.splitHeads(ops.linear(x, local.query()), heads);
    T k = ops.splitHeads(ops.linear(x, local.key()), heads);
    T v = ops.splitHeads(ops.linear(x, local.value()), heads);
    T others = ops.mergeHeads(ops.localAttention(q, k, v, near, window));
    T firstQ = ops.splitHeads(ops.linear(ops.start(x), global.query()), heads);
    T allK = ops.splitHeads(ops.linear(x, global.key()), heads);
    T allV = ops.splitHeads(ops.linear(x, global.value()), heads);
    T first = ops.mergeHeads(ops.attention(firstQ, allK, allV, allowed));
    return ops.linear(ops.replaceStart(others, first), local.output());
  }
}
