package org.cyborgscoring.torch.onnx;

import org.cyborgscoring.torch.encoder.Linear;

/** How linear layers are written into a graph. */
interface LinearForm {

  /**
   * Writes x Wᵀ, without the bias.
   *
   * @param x the name of the layer's input
   * @return the name of the product
   */
  String product(OnnxGraph graph, Weights weights, String x, Linear layer);
}
