package org.cyborgscoring.torch.libtorch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.encoder.Window;

/** Which keys may be attended to. */
final class Masks {
  private Masks() {}

  /** [batch, length] as [batch, 1, 1, length]; undefined where all are tokens. */
  static Tensor keys(Tensor mask) {
    Tensor token = mask.to(ScalarType.Bool);
    return token.all().item_bool() ? new Tensor() : token.unsqueeze(1).unsqueeze(1);
  }

  /** The bias, and no weight at all where a key may not be attended to. */
  static Tensor exclude(Tensor bias, Tensor allowed) {
    return bias.masked_fill(allowed.logical_not(), new Scalar(Double.NEGATIVE_INFINITY));
  }

  /** Every pair of tokens of a window: [batch, 1, length, length]. */
  static Tensor near(Tensor mask, Window window) {
    Tensor distances = Positions.distances(mask, mask.size(1)).abs();
    Tensor close = distances.le(new Scalar((long) window.reach()));
    if (window.first()) {
      close.narrow(1, 0, 1).fill_(new Scalar(1L));
    }
    Tensor allowed = mask.to(ScalarType.Bool).unsqueeze(1).unsqueeze(1).logical_and(close);
    return allowed.logical_or(distances.eq(new Scalar(0L)));
  }
}
