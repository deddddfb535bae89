package org.cyborgscoring.torch.decoder;

import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Carries normalisations out, in single precision. */
final class Normalization {
  private Normalization() {}

  static Tensor apply(DecoderNorm norm, Weights weights, Tensor x) {
    Tensor weight = weights.get(norm.weight());
    long[] shape = {norm.size()};
    return switch (norm.kind()) {
      case ROOT_MEAN_SQUARE ->
          torch.rms_norm(x, shape, new TensorOptional(weight), new DoubleOptional(norm.eps()));
      case ROOT_MEAN_SQUARE_PLUS_ONE ->
          torch.rms_norm(
              x,
              shape,
              new TensorOptional(weight.add(new Scalar(1.0))),
              new DoubleOptional(norm.eps()));
      case LAYER -> layer(norm, weights, x, weight, shape);
    };
  }

  private static Tensor layer(
      DecoderNorm norm, Weights weights, Tensor x, Tensor weight, long[] shape) {
    String bias = norm.bias();
    return torch.layer_norm(
        x,
        shape,
        new TensorOptional(weight),
        bias == null ? new TensorOptional() : new TensorOptional(weights.get(bias)),
        norm.eps(),
        false);
  }
}
