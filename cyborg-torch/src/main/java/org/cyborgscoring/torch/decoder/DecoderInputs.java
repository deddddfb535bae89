package org.cyborgscoring.torch.decoder;

import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Tensors;

/**
 * Sequences of tokens, padded to one length.
 *
 * @param ids the tokens, [batch, length]; what stands at padding has no meaning
 * @param positions each token's position in its sequence, from 0, [batch, length]
 * @param tokens 1 for a token, 0 for padding, [batch, length]
 * @param leading whether padding stands before tokens; else a token's slot is its position, and no
 *     token can see padding behind it
 */
public record DecoderInputs(Tensor ids, Tensor positions, Tensor tokens, boolean leading) {

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

  /** The same on a device. */
  DecoderInputs on(ComputeDevice device) {
    if (device.isCpu()) {
      return this;
    }
    return new DecoderInputs(
        ids.to(device.toTorch(), ScalarType.Long),
        positions.to(device.toTorch(), ScalarType.Long),
        tokens.to(device.toTorch(), ScalarType.Long),
        leading);
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
