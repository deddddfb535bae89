package org.cyborgscoring.torch.decoder;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.Tensors;

/**
 * Turns the queries and keys of a pass by their positions.
 *
 * @param cosine of the angles, [batch, 1, length, size]
 * @param sine of the angles, negative in the first half, [batch, 1, length, size]
 */
record Rotation(Tensor cosine, Tensor sine) {

  /** The rotation at these positions, [batch, length]. */
  static Rotation of(RotaryFrequencies frequencies, Tensor positions) {
    float[] values = frequencies.values();
    Tensor steps = Tensors.ofFloats(values, values.length).to(positions.device(), ScalarType.Float);
    Tensor half = positions.to(ScalarType.Float).unsqueeze(-1).mul(steps).unsqueeze(1);
    Tensor cosine = half.cos();
    Tensor sine = half.sin();
    return new Rotation(
        torch.cat(new TensorVector(cosine, cosine), -1),
        torch.cat(new TensorVector(sine.mul(new Scalar(-1.0)), sine), -1));
  }

  /** Turns the pairs (i, i + size/2) of [batch, heads, length, size]. */
  Tensor apply(Tensor x) {
    long half = x.size(-1) / 2;
    Tensor swapped =
        torch.cat(new TensorVector(x.narrow(-1, half, half), x.narrow(-1, 0, half)), -1);
    return torch.addcmul(x.mul(cosine), swapped, sine);
  }
}
