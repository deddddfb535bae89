package org.cyborgscoring.torch.encoder;

import java.util.function.Supplier;

/**
 * What encoders are computed with. An implementation knows the parameters by the names that the
 * layers carry.
 *
 * <p>B is the number of sequences, L their padded length, H the hidden size, A the number of
 * attention heads and D the size of one, with A·D = H.
 *
 * @param <T> an array of numbers, or the name of one in a graph
 */
public interface Ops<T> {

  /** The rows of a table at these ids: [...] becomes [..., size]. */
  T embed(T ids, Embedding table);

  /** One row of a table: [size]. */
  T row(Embedding table, int id);

  /** A linear layer over the last dimension. */
  T linear(T x, Linear layer);

  /** Layer normalisation over the last dimension. */
  T normalize(T x, Norm norm);

  /** An activation, element by element. */
  T activate(T x, Activation activation);

  /** Sets a share of the elements to 0 and scales the others up, in training alone. */
  T dropout(T x, double rate);

  /** The sum, with the usual broadcasting. */
  T add(T a, T b);

  /** The product element by element, with the usual broadcasting. */
  T multiply(T a, T b);

  /** Every element times a number. */
  T scale(T x, double factor);

  /** [B, L, A·D] as [B, A, L, D]. */
  T splitHeads(T x, int heads);

  /** [B, A, L, D] as [B, L, A·D]. */
  T mergeHeads(T x);

  /**
   * Which keys may be attended to: [B, L] as [B, 1, 1, L].
   *
   * @param mask 1 at tokens and 0 at padding
   */
  T keyMask(T mask);

  /**
   * softmax(q kᵀ / sqrt(D)) v over the allowed keys.
   *
   * @param q [B, A, L, D], as are k and v
   * @param allowed what {@link #keyMask} gives, or narrower: broadcast to [B, A, L, L]
   */
  T attention(T q, T k, T v, T allowed);

  /** The vectors of the first tokens: [B, L, H] becomes [B, H]. */
  T first(T hidden);

  /** The mean of the vectors of tokens, padding left out: [B, L, H] becomes [B, H]. */
  T mean(T hidden, T mask);

  /** The positions 0 to L-1 of a batch such as this one: [L]. */
  T positions(T ids);

  /**
   * One step of a model, such as a layer. Everything but the result may be forgotten after it.
   *
   * @param body computes the step
   */
  T step(Supplier<T> body);
}
