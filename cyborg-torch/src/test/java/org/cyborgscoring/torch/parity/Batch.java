package org.cyborgscoring.torch.parity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.jspecify.annotations.Nullable;

/** Token sequences of one length. */
final class Batch {
  private final long[][] ids;
  private final long[][] mask;
  private final long @Nullable [][] types;

  /**
   * A batch.
   *
   * @param ids of the tokens
   * @param mask 1 at tokens, 0 at padding
   * @param types of the tokens, or null where there are none
   */
  Batch(long[][] ids, long[][] mask, long @Nullable [][] types) {
    this.ids = ids;
    this.mask = mask;
    this.types = types;
  }

  /** One of the sequences without its padding. */
  Batch alone(int row) {
    return new Batch(
        new long[][] {real(ids, row)},
        new long[][] {real(mask, row)},
        types == null ? null : new long[][] {real(types, row)});
  }

  private long[] real(long[][] table, int row) {
    return Arrays.stream(places(row)).mapToLong(at -> table[row][at]).toArray();
  }

  /** Where a sequence has tokens. */
  int[] places(int row) {
    return IntStream.range(0, mask[row].length).filter(at -> mask[row][at] == 1).toArray();
  }

  int rows() {
    return ids.length;
  }

  int columns() {
    return ids[0].length;
  }

  /** The same as tensors of the open scope. */
  EncoderInputs<Tensor> inputs() {
    return new EncoderInputs<>(tensor(ids), tensor(mask), types == null ? null : tensor(types));
  }

  private Tensor tensor(long[][] table) {
    long[] flat = Arrays.stream(table).flatMapToLong(Arrays::stream).toArray();
    return Tensors.ofLongs(flat, rows(), columns());
  }
}
