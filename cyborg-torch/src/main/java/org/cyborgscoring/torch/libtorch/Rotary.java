package org.cyborgscoring.torch.libtorch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.encoder.Rotation;

/** Rotary positions (RoFormer, Su et al. 2021), in single precision as all implementations have. */
final class Rotary {
  private Rotary() {}

  /** Angles of these positions. */
  static Rotation<Tensor> rotation(Tensor positions, int size, double base) {
    float[] frequencies = new float[size / 2];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = (float) Math.pow(base, -2.0 * i / size);
    }
    Tensor steps = Tensors.ofFloats(frequencies, frequencies.length);
    Tensor half =
        positions.to(ScalarType.Float).outer(steps.to(positions.device(), ScalarType.Float));
    Tensor angles = torch.cat(new TensorVector(half, half), 1);
    return new Rotation<>(angles.cos(), angles.sin());
  }

  /** Turns the pairs (i, i + size/2) of the last dimension. */
  static Tensor rotate(Tensor x, Rotation<Tensor> rotation) {
    long half = x.size(-1) / 2;
    Tensor left = x.narrow(-1, 0, half);
    Tensor right = x.narrow(-1, half, half);
    Tensor crossed = torch.cat(new TensorVector(right.mul(new Scalar(-1.0)), left), -1);
    return x.mul(rotation.cosine()).add_(crossed.mul(rotation.sine()));
  }
}
