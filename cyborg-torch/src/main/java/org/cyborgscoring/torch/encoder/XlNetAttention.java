package org.cyborgscoring.torch.encoder;

import org.jspecify.annotations.Nullable;

/**
 * XLNet's attention (Yang et al. 2019): the product of query and key, that of query and distance,
 * and that of query and whether both are of one segment, each with a bias of its own. Its
 * parameters carry heads and sizes as dimensions of their own: {@code q} is [hidden, heads, size].
 *
 * @param size the model's dimensions
 * @param prefix what its parameters' names begin with
 */
record XlNetAttention(EncoderSize size, String prefix) {

  /** Declares the parameters of one layer. */
  static XlNetAttention declare(EncoderSize size, Layers layer) {
    Layers attention = layer.under("rel_attn");
    int heads = size.heads();
    int each = size.hidden() / heads;
    String prefix = "";
    for (String name : new String[] {"q", "k", "v", "o", "r"}) {
      String full = attention.declare(name, Initial.NORMAL, size.hidden(), heads, each);
      prefix = full.substring(0, full.length() - name.length());
    }
    for (String name : new String[] {"r_r_bias", "r_s_bias", "r_w_bias"}) {
      attention.declare(name, Initial.NORMAL, heads, each);
    }
    attention.declare("seg_embed", Initial.NORMAL, 2, heads, each);
    return new XlNetAttention(size, prefix);
  }

  /**
   * Attends.
   *
   * @param x [batch, length, hidden]
   * @param distances the encodings of distances, [1, rows, hidden]
   * @param rows which of them belongs to query i and key j, [length, length]
   * @param segments 1 where query and key are of different segments, else 0, [batch, 1, length,
   *     length], or null where there are no segments
   * @return as {@code x}
   */
  <T> T apply(Ops<T> ops, T x, T allowed, T distances, T rows, @Nullable T segments) {
    double scale = 1 / Math.sqrt((double) size.hidden() / size.heads());
    T q = project(ops, x, "q");
    T near = ops.add(q, bias(ops, "r_r_bias"));
    T bias = ops.pick(ops.dot(near, project(ops, distances, "r")), rows);
    if (segments != null) {
      T table = ops.splitHeads(ops.parameter(prefix + "seg_embed", 1, 2, size.hidden()), heads());
      T same = ops.dot(ops.add(q, bias(ops, "r_s_bias")), table);
      bias = ops.add(bias, ops.pick(same, segments));
    }
    T attended =
        ops.biasedAttention(
            ops.add(q, bias(ops, "r_w_bias")),
            project(ops, x, "k"),
            project(ops, x, "v"),
            allowed,
            ops.scale(bias, scale),
            scale);
    T output = ops.parameter(prefix + "o", size.hidden(), size.hidden());
    return ops.dot(ops.mergeHeads(attended), output);
  }

  private <T> T project(Ops<T> ops, T x, String name) {
    T weight = ops.parameter(prefix + name, size.hidden(), size.hidden());
    return ops.splitHeads(ops.dot(x, ops.transpose(weight)), heads());
  }

  private <T> T bias(Ops<T> ops, String name) {
    return ops.parameter(prefix + name, heads(), 1, size.hidden() / heads());
  }

  private int heads() {
    return size.heads();
  }
}
