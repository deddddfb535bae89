package org.cyborgscoring.torch.decoder;

import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Dropout;

/** What is changed in a decoder's linear layers without touching their weights. */
@FunctionalInterface
public interface Adaptation {
  /** Changes nothing. */
  Adaptation NONE = (layer, x, y, dropout) -> y;

  /**
   * The result of a layer as adapted.
   *
   * @param x what went into the layer, [..., in]
   * @param y what came out of it, [..., out]
   * @param dropout what this pass leaves out
   */
  Tensor adapt(Projection layer, Tensor x, Tensor y, Dropout dropout);
}
