package org.cyborgscoring.torch.libtorch;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Carries numbers between Java and libtorch. */
public final class Tensors {
  private Tensors() {}

  /** A new tensor of single-precision floats on the processor. */
  public static Tensor ofFloats(float[] values, long... shape) {
    return ofFloats(FloatBuffer.wrap(values), shape);
  }

  /**
   * A new tensor of single-precision floats on the processor.
   *
   * @param values as many as the shape holds, from the buffer's position to its limit
   */
  public static Tensor ofFloats(FloatBuffer values, long... shape) {
    LibTorch.start();
    Tensor tensor = torch.empty(shape, options(ScalarType.Float), null);
    if (tensor.numel() != values.remaining()) {
      throw new IllegalArgumentException(
          values.remaining() + " values for " + tensor.numel() + " elements");
    }
    new FloatPointer(tensor.data_ptr_float())
        .capacity(tensor.numel())
        .asBuffer()
        .put(values.duplicate());
    return tensor;
  }

  /** A new tensor of 64-bit integers on the processor. */
  public static Tensor ofLongs(long[] values, long... shape) {
    LibTorch.start();
    Tensor tensor = torch.empty(shape, options(ScalarType.Long), null);
    if (tensor.numel() != values.length) {
      throw new IllegalArgumentException(
          values.length + " values for " + tensor.numel() + " elements");
    }
    new LongPointer(tensor.data_ptr_long()).put(values);
    return tensor;
  }

  /** A copy of the elements as single-precision floats, in row-major order. */
  public static float[] floats(Tensor tensor) {
    return Scope.get(
        () -> {
          Tensor plain = tensor.detach().cpu().to(ScalarType.Float).contiguous();
          float[] values = new float[Math.toIntExact(plain.numel())];
          new FloatPointer(plain.data_ptr_float()).get(values);
          return values;
        });
  }

  private static TensorOptions options(ScalarType type) {
    return new TensorOptions(type);
  }
}
