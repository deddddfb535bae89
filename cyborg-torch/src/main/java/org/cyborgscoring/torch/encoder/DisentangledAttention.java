package org.cyborgscoring.torch.encoder;

import org.jspecify.annotations.Nullable;

/**
 * DeBERTa's attention (He, Liu, Gao &amp; Chen 2021): to the product of query and key come that of
 * the query with the vector of the distance, and that of the key with it.
 *
 * @param heads the number of heads
 * @param query makes queries of the tokens' vectors
 * @param key makes keys
 * @param value makes values
 * @param distanceKey makes keys of the distances' vectors, or null where content does not look at
 *     position
 * @param distanceQuery makes queries of them, or null where position does not look at content
 * @param output projects the heads' results
 */
record DisentangledAttention(
    int heads,
    Linear query,
    Linear key,
    Linear value,
    @Nullable Linear distanceKey,
    @Nullable Linear distanceQuery,
    Linear output) {

  /** The attention of one layer; projections of distances are shared or of their own. */
  static DisentangledAttention declare(EncoderSize size, RelativePositions relative, Layers layer) {
    int hidden = size.hidden();
    Layers self = layer.under("attention.self");
    Linear query = self.linear("query_proj", hidden, hidden);
    Linear key = self.linear("key_proj", hidden, hidden);
    Linear value = self.linear("value_proj", hidden, hidden);
    boolean shared = relative.sharedProjections();
    Linear distanceKey = null;
    Linear distanceQuery = null;
    if (relative.contentToPosition()) {
      distanceKey = shared ? key : self.linear("pos_key_proj", hidden, hidden);
    }
    if (relative.positionToContent()) {
      distanceQuery = shared ? query : self.linear("pos_query_proj", hidden, hidden);
    }
    Linear output = layer.linear("attention.output.dense", hidden, hidden);
    return new DisentangledAttention(
        size.heads(), query, key, value, distanceKey, distanceQuery, output);
  }

  /**
   * Attends.
   *
   * @param x [batch, length, hidden]
   * @param allowed which keys may be attended to
   * @param distances the vectors of distances, [1, rows, hidden]
   * @param rows which of them belongs to query i and key j, [length, length]
   * @return as {@code x}
   */
  <T> T apply(Ops<T> ops, T x, T allowed, T distances, T rows) {
    T q = ops.splitHeads(ops.linear(x, query), heads);
    T k = ops.splitHeads(ops.linear(x, key), heads);
    T v = ops.splitHeads(ops.linear(x, value), heads);
    int terms = 1 + (distanceKey == null ? 0 : 1) + (distanceQuery == null ? 0 : 1);
    double scale = 1 / Math.sqrt((double) query.out() / heads * terms);
    T bias = null;
    if (distanceKey != null) {
      T keys = project(ops, distances, distanceKey, scale);
      bias = ops.pick(ops.dot(q, keys), rows);
    }
    if (distanceQuery != null) {
      T queries = project(ops, distances, distanceQuery, scale);
      T byKey = ops.transpose(ops.pick(ops.dot(k, queries), ops.transpose(rows)));
      bias = bias == null ? byKey : ops.add(bias, byKey);
    }
    T attended =
        bias == null
            ? ops.attention(q, k, v, allowed)
            : ops.biasedAttention(q, k, v, allowed, bias, scale);
    return ops.linear(ops.mergeHeads(attended), output);
  }

  private <T> T project(Ops<T> ops, T distances, Linear layer, double scale) {
    return ops.scale(ops.splitHeads(ops.linear(distances, layer), heads), scale);
  }
}
