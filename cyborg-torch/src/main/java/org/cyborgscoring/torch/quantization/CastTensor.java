package org.cyborgscoring.torch.quantization;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.ComputeDevice;

/** A weight as floats of 32 or of 16 bits; products are computed in 32, which is faster. */
final class CastTensor implements StoredTensor {
  private final Tensor stored;

  CastTensor(Tensor weight, ScalarType type, ComputeDevice device) {
    Tensor cast = weight.to(device.toTorch(), type);
    cast.retainReference();
    stored = cast;
  }

  @Override
  public Tensor unpack() {
    return stored.to(ScalarType.Float);
  }

  @Override
  public Tensor rows(Tensor ids) {
    return stored.index_select(0, ids).to(ScalarType.Float);
  }

  @Override
  public long bytes() {
    return stored.numel() * stored.element_size();
  }

  @Override
  public void close() {
    stored.releaseReference();
  }
}
