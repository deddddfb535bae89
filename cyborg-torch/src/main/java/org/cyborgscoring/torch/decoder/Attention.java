package org.cyborgscoring.torch.decoder;

import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** Carries causal attention out: fused wherever there is no soft cap. */
final class Attention {
  private Attention() {}

  /**
   * Attention of a layer.
   *
   * @param layer its number, from 0
   * @param x normalised input, [batch, length, hidden]
   */
  static Tensor apply(
      int layer, AttentionPlan plan, DecoderPass pass, PassContext context, Tensor x) {
    Tensor[] projected = pass.project(plan.projections(), x);
    Tensor query = heads(projected[0], plan.headSize());
    Tensor key = heads(projected[1], plan.headSize());
    Tensor value = heads(projected[2], plan.headSize());
    query = context.rotate(normalized(plan.queryNorm(), pass, query));
    key = context.rotate(normalized(plan.keyNorm(), pass, key));
    KeyValueCache cache = context.cache();
    if (cache != null) {
      Tensor[] all = cache.append(layer, key, value);
      key = all[0];
      value = all[1];
    }
    Tensor mixed =
        plan.softCap() > 0
            ? capped(plan, context, query, key, value)
            : fused(plan, context, query, key, value);
    Tensor merged = mixed.transpose(1, 2).reshape(x.size(0), x.size(1), -1);
    return pass.project(plan.output(), merged);
  }

  private static Tensor heads(Tensor x, int size) {
    return x.view(x.size(0), x.size(1), -1, size).transpose(1, 2);
  }

  private static Tensor normalized(@Nullable DecoderNorm norm, DecoderPass pass, Tensor x) {
    return norm == null ? x : pass.normalize(norm, x);
  }

  private static Tensor fused(
      AttentionPlan plan, PassContext context, Tensor query, Tensor key, Tensor value) {
    Tensor allowed = context.allowed(plan.window());
    return torch.scaled_dot_product_attention(
        query,
        key,
        value,
        allowed == null ? new TensorOptional() : new TensorOptional(allowed),
        0.0,
        allowed == null && context.causal(plan.window()),
        new DoubleOptional(plan.scale()),
        plan.heads() != plan.keyValueHeads());
  }

  /** tanh keeps the products within the cap, which fused attention cannot do. */
  private static Tensor capped(
      AttentionPlan plan, PassContext context, Tensor query, Tensor key, Tensor value) {
    int groups = plan.keyValueHeads();
    long rows = query.size(0);
    long length = query.size(2);
    Tensor grouped = query.reshape(rows, groups, -1, length, plan.headSize());
    Tensor products = grouped.matmul(key.unsqueeze(2).transpose(-2, -1));
    Tensor bounded =
        products
            .mul(new Scalar(plan.scale() / plan.softCap()))
            .tanh()
            .mul(new Scalar(plan.softCap()));
    Tensor allowed = context.allowed(plan.window());
    if (allowed != null) {
      bounded =
          bounded.masked_fill(
              allowed.unsqueeze(1).logical_not(), new Scalar(Double.NEGATIVE_INFINITY));
    }
    return bounded
        .softmax(-1)
        .matmul(value.unsqueeze(2))
        .reshape(rows, -1, length, plan.headSize());
  }
}
