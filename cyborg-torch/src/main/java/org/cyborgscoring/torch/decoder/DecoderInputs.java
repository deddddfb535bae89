package org.cyborgscoring.torch.decoder;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of tokens, padded to one length.
 *
 * @param ids the tokens, [batch, length]; what stands at padding has no meaning
 * @param positions each token's position in its sequence, from 0, [batch, length]
 * @param tokens 1 for a token, 0 for padding, [batch, length]
 * @param leading whether padding stands before tokens; else a token's slot is its position, and no
 *     token can see padding behind it
 * @param sees which of these tokens each of them sees, itself included, as booleans [length,
 *     length]; null where each sees all before it. Those of a cache are seen by all.
 */
public record DecoderInputs(
    Tensor ids, Tensor positions, Tensor tokens, boolean leading, @Nullable Tensor sees) {

  /** Sequences of which each token sees all before it. */
  public DecoderInputs(Tensor ids, Tensor positions, Tensor tokens, boolean leading) {
    this(ids, positions, tokens, leading, null);
  }

  /** Where padding goes. */
  public enum Padding {
    /** Before the tokens, so that all sequences end together. */
    LEFT,
    /** After the tokens; the faster of the two. */
    RIGHT
  }

  /**
   * Sequences of any lengths.
   *
   * @param sequences at least one, each of at least one token
   */
  public static DecoderInputs of(List<int[]> sequences, Padding padding, ComputeDevice device) {
    return of(sequences, 0, padding, device);
  }

  /**
   * Sequences that go on after others of one length.
   *
   * @param start the position of their first tokens
   */
  public static DecoderInputs of(
      List<int[]> sequences, int start, Padding padding, ComputeDevice device) {
    int rows = sequences.size();
    int length = sequences.stream().mapToInt(sequence -> sequence.length).max().orElse(0);
    long[] ids = new long[rows * length];
    long[] positions = new long[rows * length];
    long[] tokens = new long[rows * length];
    boolean leading = false;
    for (int row = 0; row < rows; row++) {
      int[] sequence = sequences.get(row);
      if (sequence.length == 0) {
        throw new IllegalArgumentException("Sequence " + row + " is empty.");
      }
      int shift = padding == Padding.LEFT ? length - sequence.length : 0;
      leading |= shift > 0;
      for (int i = 0; i < sequence.length; i++) {
        int at = row * length + shift + i;
        ids[at] = sequence[i];
        positions[at] = (long) start + i;
        tokens[at] = 1;
      }
    }
    return new DecoderInputs(
            Tensors.ofLongs(ids, rows, length),
            Tensors.ofLongs(positions, rows, length),
            Tensors.ofLongs(tokens, rows, length),
            leading)
        .on(device);
  }

  /**
   * A tree of tokens that goes on after each of several sequences, so that several ways to go on
   * are computed at once: a token sees the sequence, its parents up to the root, and itself.
   *
   * @param tokens the tree's tokens, parents before their children
   * @param parents the place of each token's parent in {@code tokens}, or -1 where it follows the
   *     sequence itself
   * @param starts the lengths of the sequences
   */
  public static DecoderInputs branches(
      int[] tokens, int[] parents, int[] starts, ComputeDevice device) {
    int length = tokens.length;
    int rows = starts.length;
    long[] sees = new long[length * length];
    long[] ids = new long[rows * length];
    long[] positions = new long[rows * length];
    int[] depths = new int[length];
    for (int i = 0; i < length; i++) {
      if (parents[i] >= 0) {
        System.arraycopy(sees, parents[i] * length, sees, i * length, length);
        depths[i] = depths[parents[i]] + 1;
      }
      sees[i * length + i] = 1;
      for (int row = 0; row < rows; row++) {
        ids[row * length + i] = tokens[i];
        positions[row * length + i] = (long) starts[row] + depths[i];
      }
    }
    long[] ones = new long[rows * length];
    Arrays.fill(ones, 1);
    return new DecoderInputs(
            Tensors.ofLongs(ids, rows, length),
            Tensors.ofLongs(positions, rows, length),
            Tensors.ofLongs(ones, rows, length),
            false,
            length == 1 ? null : Tensors.ofLongs(sees, length, length).ne(new Scalar(0L)))
        .on(device);
  }

  /** The same on a device. */
  DecoderInputs on(ComputeDevice device) {
    if (device.isCpu()) {
      return this;
    }
    return new DecoderInputs(
        ids.to(device.toTorch(), ScalarType.Long),
        positions.to(device.toTorch(), ScalarType.Long),
        tokens.to(device.toTorch(), ScalarType.Long),
        leading,
        sees == null ? null : sees.to(device.toTorch(), ScalarType.Bool));
  }

  /** The number of sequences. */
  public long rows() {
    return ids.size(0);
  }

  /** The number of slots of each. */
  public long length() {
    return ids.size(1);
  }

  /**
   * Where the last token of each sequence stands among all slots, row after row: [batch]. These are
   * the rows to ask {@link Decoder#logits} for when the next token is wanted.
   */
  public Tensor lastSlots() {
    Tensor slots =
        tokens.cumsum(1).mul(tokens).argmax(new org.bytedeco.pytorch.LongOptional(1), false);
    Tensor starts =
        org.bytedeco
            .pytorch
            .global
            .torch
            .arange(new Scalar(rows()), slots.options())
            .mul(new Scalar(length()));
    return slots.add(starts);
  }
}
