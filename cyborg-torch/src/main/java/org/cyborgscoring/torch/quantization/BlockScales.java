package org.cyborgscoring.torch.quantization;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.jspecify.annotations.Nullable;

/**
 * The largest magnitude of each block of a quantised weight; as floats, or quantised in turn: less
 * their mean, in blocks of 256, with eight bits each.
 */
final class BlockScales implements AutoCloseable {
  private static final int BLOCK = 256;

  private final int count;
  private final Tensor values;
  private final @Nullable Tensor outer;
  private final float mean;

  private BlockScales(int count, Tensor values, @Nullable Tensor outer, float mean) {
    this.count = count;
    this.values = values;
    this.outer = outer;
    this.mean = mean;
    values.retainReference();
    if (outer != null) {
      outer.retainReference();
    }
  }

  /** Scales as they are. */
  static BlockScales plain(float[] scales, ComputeDevice device) {
    return Scope.get(
        () ->
            new BlockScales(
                scales.length,
                Tensors.ofFloats(scales, scales.length).to(device.toTorch(), ScalarType.Float),
                null,
                0));
  }

  /** Scales with eight bits each. */
  static BlockScales quantised(float[] scales, ComputeDevice device) {
    double sum = 0;
    for (float scale : scales) {
      sum += scale;
    }
    float mean = (float) (sum / scales.length);
    int blocks = (scales.length + BLOCK - 1) / BLOCK;
    float[] outer = new float[blocks];
    byte[] codes = new byte[blocks * BLOCK];
    for (int i = 0; i < scales.length; i++) {
      outer[i / BLOCK] = Math.max(outer[i / BLOCK], Math.abs(scales[i] - mean));
    }
    for (int i = 0; i < scales.length; i++) {
      float bound = outer[i / BLOCK];
      codes[i] = (byte) DynamicCode.nearest(bound == 0 ? 0 : (scales[i] - mean) / bound);
    }
    return Scope.get(
        () ->
            new BlockScales(
                scales.length,
                ofBytes(codes).to(device.toTorch(), ScalarType.Byte),
                Tensors.ofFloats(outer, blocks, 1).to(device.toTorch(), ScalarType.Float),
                mean));
  }

  private static Tensor ofBytes(byte[] bytes) {
    Tensor tensor =
        torch.empty(new long[] {bytes.length}, new TensorOptions(ScalarType.Byte), null);
    new BytePointer(tensor.data_ptr()).put(bytes);
    return tensor;
  }

  /** All scales as floats, [blocks]. */
  Tensor unpack() {
    Tensor bounds = outer;
    if (bounds == null) {
      return values;
    }
    float[] table = DynamicCode.values();
    return Tensors.ofFloats(table, table.length)
        .to(values.device(), ScalarType.Float)
        .index_select(0, values.to(ScalarType.Int))
        .view(-1, BLOCK)
        .mul(bounds)
        .view(-1)
        .narrow(0, 0, count)
        .add(new Scalar(mean));
  }

  long bytes() {
    Tensor bounds = outer;
    return values.numel() * values.element_size()
        + (bounds == null ? 0 : bounds.numel() * bounds.element_size() + Float.BYTES);
  }

  @Override
  public void close() {
    values.releaseReference();
    if (outer != null) {
      outer.releaseReference();
    }
  }
}
