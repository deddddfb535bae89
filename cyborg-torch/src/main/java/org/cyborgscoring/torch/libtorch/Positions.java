package org.cyborgscoring.torch.libtorch;

import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Whole numbers that follow from where tokens stand. */
final class Positions {
  private Positions() {}

  /** 0 to length-1 on the device of another tensor. */
  static Tensor of(Tensor like, long length) {
    return torch.arange(
        new Scalar(length),
        new TensorOptions(ScalarType.Long).device(new DeviceOptional(like.device())));
  }

  /** {@link org.cyborgscoring.torch.encoder.Ops#countedPositions}. */
  static Tensor counted(Tensor ids, int padding) {
    Tensor token = ids.ne(new Scalar((long) padding)).to(ScalarType.Long);
    return token.cumsum(1).mul(token).add_(new Scalar((long) padding));
  }

  /** i - j at (i, j): [length, length]. */
  static Tensor distances(Tensor like, long length) {
    Tensor positions = of(like, length);
    return positions.unsqueeze(1).sub(positions.unsqueeze(0));
  }

  /** {@link org.cyborgscoring.torch.encoder.Ops#byDistance}. */
  static Tensor byDistance(Tensor ids, int[] values) {
    long[] table = new long[values.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = values[i];
    }
    long middle = values.length / 2;
    Tensor rows =
        distances(ids, ids.size(1))
            .add_(new Scalar(middle))
            .clamp_(
                new ScalarOptional(new Scalar(0L)),
                new ScalarOptional(new Scalar(values.length - 1L)));
    return Tensors.ofLongs(table, table.length)
        .to(ids.device(), ScalarType.Long)
        .index_select(0, rows.view(-1))
        .view(rows.size(0), rows.size(1));
  }
}
