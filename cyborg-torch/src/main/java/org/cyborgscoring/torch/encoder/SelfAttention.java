package org.cyborgscoring.torch.encoder;

/**
 * Multi-head self-attention with separate projections.
 *
 * <p>Attention weights are not dropped out, whatever the configuration says: the fused kernels have
 * no dropout, and without them attention takes several times as long.
 *
 * @param heads the number of heads
 * @param query makes queries of the tokens' vectors
 * @param key makes keys
 * @param value makes values
 * @param output projects the heads' results
 */
record SelfAttention(int heads, Linear query, Linear key, Linear value, Linear output) {

  /**
   * Attends.
   *
   * @param x [batch, length, hidden]
   * @param allowed which keys may be attended to
   * @return as {@code x}
   */
  <T> T apply(Ops<T> ops, T x, T allowed) {
    T q = ops.splitHeads(ops.linear(x, query), heads);
    T k = ops.splitHeads(ops.linear(x, key), heads);
    T v = ops.splitHeads(ops.linear(x, value), heads);
    return ops.linear(ops.mergeHeads(ops.attention(q, k, v, allowed)), output);
  }
}
