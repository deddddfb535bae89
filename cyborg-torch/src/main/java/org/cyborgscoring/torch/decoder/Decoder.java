package org.cyborgscoring.torch.decoder;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Carries a decoder's plan out. It holds no weights and no state, so that any number of threads may
 * use it at once, each within a scope of its own.
 *
 * @param plan what to compute
 */
public record Decoder(DecoderPlan plan) {

  /**
   * What the layers make of the tokens, after the last normalisation.
   *
   * @param cache the tokens before these, which these are added to, or null when there are none;
   *     for scoring only
   * @return [batch, length, hidden]; rows at padding have no meaning
   */
  public Tensor hidden(DecoderPass pass, DecoderInputs inputs, @Nullable KeyValueCache cache) {
    return Scope.keep(
        () -> {
          PassContext context = new PassContext(plan, inputs, cache);
          Tensor x = embed(pass, inputs);
          for (int i = 0; i < plan.layers().size(); i++) {
            // Dropout of a layer's own, so that what is left out is the same where it is
            // recomputed.
            x = layer(i, pass.with(pass.dropout().repeatable().get()), context, x);
          }
          if (cache != null) {
            cache.advance(inputs);
          }
          return normalize(pass, x);
        });
  }

  /**
   * The embedding's output first, then each layer's, the last of them after the last normalisation:
   * each [batch, length, hidden].
   */
  public List<Tensor> states(DecoderPass pass, DecoderInputs inputs) {
    PassContext context = new PassContext(plan, inputs, null);
    List<Tensor> states = new ArrayList<>(List.of(embed(pass, inputs)));
    for (int i = 0; i < plan.layers().size(); i++) {
      states.add(layer(i, pass, context, states.get(i)));
    }
    int last = states.size() - 1;
    states.set(last, normalize(pass, states.get(last)));
    return states;
  }

  /**
   * The logits of the next token after some slots alone, so that those of all slots are never in
   * memory.
   *
   * @param hidden what {@link #hidden} gives
   * @param slots which slots, counted row after row, [n]
   * @return [n, vocabulary]
   */
  public Tensor logits(DecoderPass pass, Tensor hidden, Tensor slots) {
    Tensor chosen = hidden.reshape(-1, plan.size().hidden()).index_select(0, slots);
    return logits(pass, chosen);
  }

  /** The logits of the next token after each row of [n, hidden]: [n, vocabulary]. */
  public Tensor logits(DecoderPass pass, Tensor rows) {
    return capped(pass.project(plan.head(), rows));
  }

  /**
   * The logits of some tokens alone, which needs as many rows of the head alone.
   *
   * @param rows [n, hidden]
   * @param tokens which tokens, [k]
   * @return [n, k]
   */
  public Tensor logitsOf(DecoderPass pass, Tensor rows, Tensor tokens) {
    Projection head = plan.head();
    Embedding table = new Embedding(head.weight(), head.out(), head.in());
    return capped(rows.matmul(pass.weights().rows(table, tokens).t()));
  }

  private Tensor capped(Tensor logits) {
    double cap = plan.logitCap();
    return cap > 0 ? logits.mul(new Scalar(1 / cap)).tanh().mul(new Scalar(cap)) : logits;
  }

  /**
   * The logarithm of each token's probability to follow a sequence.
   *
   * @param sequence at least one token
   * @return [vocabulary], on the device of the weights
   */
  public Tensor next(DecoderPass pass, int[] sequence, ComputeDevice device) {
    return Scope.keep(
        () -> {
          DecoderInputs inputs =
              DecoderInputs.of(List.of(sequence), DecoderInputs.Padding.RIGHT, device);
          Tensor hidden = hidden(pass, inputs, null);
          return logits(pass, hidden, inputs.lastSlots()).log_softmax(1).select(0, 0);
        });
  }

  /** The vectors of the tokens, [batch, length, hidden]. */
  Tensor embed(DecoderPass pass, DecoderInputs inputs) {
    Tensor x = pass.weights().rows(plan.tokens(), inputs.ids());
    Embedding positions = plan.positions();
    if (positions != null) {
      x = x.add(pass.weights().rows(positions, inputs.positions()));
    }
    return plan.embeddingScale() == 1 ? x : x.mul(new Scalar(plan.embeddingScale()));
  }

  /** What a layer makes of [batch, length, hidden]. */
  Tensor layer(int number, DecoderPass pass, PassContext context, Tensor x) {
    LayerPlan layer = plan.layers().get(number);
    return Scope.keep(
        () -> {
          Tensor attended =
              Attention.apply(
                  number,
                  layer.attention(),
                  pass,
                  context,
                  pass.normalize(layer.beforeAttention(), x));
          Tensor sum = x.add(normalized(pass, layer.afterAttention(), attended));
          Tensor fed =
              FeedForward.apply(
                  layer.feedForward(), pass, pass.normalize(layer.beforeFeedForward(), sum));
          return sum.add(normalized(pass, layer.afterFeedForward(), fed));
        });
  }

  private static Tensor normalized(DecoderPass pass, @Nullable DecoderNorm norm, Tensor x) {
    return norm == null ? x : pass.normalize(norm, x);
  }

  /** The last normalisation. */
  Tensor normalize(DecoderPass pass, Tensor x) {
    return pass.normalize(plan.norm(), x);
  }
}
