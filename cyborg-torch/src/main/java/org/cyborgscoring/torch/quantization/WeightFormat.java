package org.cyborgscoring.torch.quantization;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.ComputeDevice;

/** In what form the elements of a frozen matrix are kept. */
public enum WeightFormat {
  /** 32-bit floats. */
  FLOAT32(4),
  /** The upper 16 bits of such floats. */
  BFLOAT16(2),
  /** Four bits, and 32 for the scale of each 64 elements. */
  NF4(0.5 + 4.0 / 64),
  /** Four bits, and a little more than eight for the scale of each 64 elements. */
  NF4_DOUBLE(0.5 + 1.0 / 64 + 4.0 / (64 * 256));

  private final double bytes;

  WeightFormat(double bytes) {
    this.bytes = bytes;
  }

  /** How many bytes an element takes. */
  public double bytes() {
    return bytes;
  }

  StoredTensor store(Tensor weight, ComputeDevice device) {
    return switch (this) {
      case FLOAT32 -> new CastTensor(weight, ScalarType.Float, device);
      case BFLOAT16 -> new CastTensor(weight, ScalarType.BFloat16, device);
      case NF4 -> Nf4Tensor.of(weight, false, device);
      case NF4_DOUBLE -> Nf4Tensor.of(weight, true, device);
    };
  }
}
