package org.cyborgscoring.torch.quantization;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;

/**
 * A weight in four bits an element: in row-major order, each 64 elements share their largest
 * magnitude, and each is the nearest of 16 multiples of it (Dettmers et al. 2023). A byte holds two
 * elements, the first in its upper half.
 */
public final class Nf4Tensor implements StoredTensor {
  /** How many elements share a scale. */
  public static final int BLOCK = 64;

  /** Two bytes are four elements; a table of all pairs of bytes unpacks them in one step. */
  private static final float[] QUADRUPLES = quadruples();

  private final Tensor packed;
  private final BlockScales scales;
  private final long[] shape;
  private final long elements;

  private Nf4Tensor(Tensor packed, BlockScales scales, long[] shape, long elements) {
    this.packed = packed;
    this.scales = scales;
    this.shape = shape;
    this.elements = elements;
    packed.retainReference();
  }

  private static float[] quadruples() {
    float[] table = new float[4 << 16];
    for (int signed = Short.MIN_VALUE; signed <= Short.MAX_VALUE; signed++) {
      int first = signed & 0xff;
      int second = (signed >> 8) & 0xff;
      int at = 4 * (signed - Short.MIN_VALUE);
      table[at] = Nf4Code.value(first >> 4);
      table[at + 1] = Nf4Code.value(first & 15);
      table[at + 2] = Nf4Code.value(second >> 4);
      table[at + 3] = Nf4Code.value(second & 15);
    }
    return table;
  }

  /**
   * Quantises a weight.
   *
   * @param weight single-precision floats on the processor, contiguous; stays the caller's
   * @param doubleQuantised whether the scales are kept in eight bits each instead of 32
   * @param device where the quantised weight is kept
   */
  public static Nf4Tensor of(Tensor weight, boolean doubleQuantised, ComputeDevice device) {
    long elements = weight.numel();
    int blocks = Math.toIntExact((elements + BLOCK - 1) / BLOCK);
    float[] scales = new float[blocks];
    return Scope.get(
        () -> {
          Tensor packed =
              torch.empty(
                  new long[] {(long) blocks * BLOCK / 2}, new TensorOptions(ScalarType.Byte), null);
          BytePointer target = new BytePointer(packed.data_ptr());
          FloatPointer source = new FloatPointer(weight.data_ptr_float());
          // The elements of many blocks at once, so that neither side is copied one by one.
          int most = 1 << 14;
          float[] values = new float[most * BLOCK];
          byte[] bytes = new byte[most * BLOCK / 2];
          for (int block = 0; block < blocks; block += most) {
            long start = (long) block * BLOCK;
            int count = (int) Math.min(values.length, elements - start);
            source.position(start).get(values, 0, count);
            int some = Math.min(most, blocks - block);
            Arrays.fill(values, count, some * BLOCK, 0);
            for (int i = 0; i < some; i++) {
              scales[block + i] = pack(values, i * BLOCK, bytes);
            }
            target.position(start / 2).put(bytes, 0, some * BLOCK / 2);
          }
          long[] shape = new long[(int) weight.dim()];
          for (int i = 0; i < shape.length; i++) {
            shape[i] = weight.size(i);
          }
          return new Nf4Tensor(
              packed.to(device.toTorch(), ScalarType.Byte),
              doubleQuantised
                  ? BlockScales.quantised(scales, device)
                  : BlockScales.plain(scales, device),
              shape,
              elements);
        });
  }

  /** Packs the block that begins at an index, and gives its largest magnitude. */
  private static float pack(float[] values, int start, byte[] bytes) {
    float largest = 0;
    for (int i = start; i < start + BLOCK; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
    }
    float divisor = largest == 0 ? 1 : largest;
    for (int i = start; i < start + BLOCK; i += 2) {
      int first = Nf4Code.nearest(values[i] / divisor);
      int second = Nf4Code.nearest(values[i + 1] / divisor);
      bytes[i / 2] = (byte) (first << 4 | second);
    }
    return largest;
  }

  /** The packed elements, two a byte; filled up to whole blocks. */
  public byte[] packed() {
    byte[] bytes = new byte[Math.toIntExact(packed.numel())];
    Scope.run(() -> new BytePointer(packed.cpu().data_ptr()).get(bytes));
    return bytes;
  }

  /** The scale of each block, as it is used. */
  public float[] scales() {
    return Scope.get(() -> Tensors.floats(scales.unpack()));
  }

  @Override
  public Tensor unpack() {
    return Scope.keep(
        () -> unpack(packed, scales.unpack()).view(-1).narrow(0, 0, elements).view(shape));
  }

  @Override
  public Tensor rows(Tensor ids) {
    long size = elements / shape[0];
    if (size % BLOCK != 0) {
      return Scope.keep(() -> unpack().index_select(0, ids));
    }
    return Scope.keep(
        () ->
            unpack(
                    packed.view(shape[0], size / 2).index_select(0, ids),
                    scales.unpack().view(shape[0], size / BLOCK).index_select(0, ids))
                .view(-1, size));
  }

  /** Looks the elements up, four at a time, and multiplies each block by its scale. */
  private static Tensor unpack(Tensor packed, Tensor scales) {
    Tensor table =
        Tensors.ofFloats(FloatBuffer.wrap(QUADRUPLES), 1 << 16, 4)
            .to(packed.device(), ScalarType.Float);
    Tensor codes =
        packed
            .view(-1)
            .view(ScalarType.Short)
            .to(ScalarType.Int)
            .add_(new Scalar(-(long) Short.MIN_VALUE));
    return table.index_select(0, codes).view(-1, BLOCK).mul_(scales.reshape(-1, 1));
  }

  @Override
  public long bytes() {
    return packed.numel() + scales.bytes();
  }

  @Override
  public void close() {
    packed.releaseReference();
    scales.close();
  }
}
