package org.cyborgscoring.torch.encoder;

import java.util.List;
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

  /** A whole table as the vectors of one sequence: [1, rows, size]. */
  T table(Embedding table);

  /** A parameter that is no part of a layer, in this shape. */
  T parameter(String name, long... shape);

  /** Numbers that are the same for all batches, in this shape. */
  T constant(float[] values, long... shape);

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

  /** Equal parts of the last dimension, in their order; it is a multiple of their number. */
  List<T> split(T x, int parts);

  /** a bᵀ: [..., M, D] and [..., N, D] become [..., M, N], with broadcasting before these. */
  T dot(T a, T b);

  /** The last two dimensions exchanged. */
  T transpose(T x);

  /**
   * For each query the elements that belong to the keys: [B, A, L, P] becomes [B, A, L, L] with
   * element (i, j) from column {@code indices(i, j)} of row i.
   *
   * @param indices whole numbers in [0, P), [L, L] or [B, 1, L, L]
   */
  T pick(T x, T indices);

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

  /**
   * softmax(scale · q kᵀ + bias) v over the allowed keys.
   *
   * @param q [B, A, L, D], as are k and v
   * @param allowed what {@link #keyMask} gives
   * @param bias [B, A, L, L], with gradients of its own
   */
  T biasedAttention(T q, T k, T v, T allowed, T bias, double scale);

  /**
   * Which keys may be attended to within a window, for {@link #localAttention} alone. Each token
   * may attend to itself, even padding, so that no row is empty.
   *
   * @param mask 1 at tokens and 0 at padding, [B, L]
   */
  T localMask(T mask, Window window);

  /**
   * softmax(q kᵀ / sqrt(D)) v over the tokens of a window around each. Where the sequence is long
   * against the window, libtorch computes it in blocks, with memory in proportion to L.
   *
   * @param q [B, A, L, D], as are k and v
   * @param allowed what {@link #localMask} gives for the same window
   */
  default T localAttention(T q, T k, T v, T allowed, Window window) {
    return attention(q, k, v, allowed);
  }

  /** The turns of the positions 0 to L-1, for {@link #rotate}. */
  Rotation<T> rotation(T ids, int size, double base);

  /**
   * Turns the pairs (i, i + D/2) of queries or keys by angles that grow with the position
   * (RoFormer, Su et al. 2021, in the order of GPT-NeoX).
   *
   * @param x [B, A, L, D]
   * @param rotation of the size D
   */
  T rotate(T x, Rotation<T> rotation);

  /** The vectors of the first tokens: [B, L, H] becomes [B, H]. */
  T first(T hidden);

  /** The vectors of the last tokens that are not padding: [B, L, H] becomes [B, H]. */
  T last(T hidden, T mask);

  /** The first tokens as sequences of their own: [B, L, H] becomes [B, 1, H]. */
  T start(T hidden);

  /**
   * Puts other vectors in the place of the first tokens': [B, L, H] as before.
   *
   * @param start [B, 1, H]
   */
  T replaceStart(T hidden, T start);

  /** The mean of the vectors of tokens, padding left out: [B, L, H] becomes [B, H]. */
  T mean(T hidden, T mask);

  /** The positions 0 to L-1 of a batch such as this one: [L]. */
  T positions(T ids);

  /**
   * The positions of tokens counted as RoBERTa does: from {@code padding + 1} on over the ids that
   * are not padding, and {@code padding} where they are: [B, L].
   */
  T countedPositions(T ids, int padding);

  /** 1 where two values of a sequence differ, else 0: [B, L] becomes [B, 1, L, L]. */
  T unequal(T values);

  /**
   * Whole numbers by the distance of query and key: [L, L] with {@code values[middle + i - j]} at
   * (i, j), where middle is {@code values.length / 2}. Distances beyond the ends get the value
   * there.
   *
   * @param ids [B, L]
   * @param values an odd number of them
   */
  T byDistance(T ids, int[] values);

  /**
   * One step of a model, such as a layer. Everything but the result may be forgotten after it.
   *
   * @param body computes the step
   */
  T step(Supplier<T> body);
}
