package org.cyborgscoring.torch.onnx;

/** Gives a model's weights by name. */
@FunctionalInterface
public interface Weights {

  /**
   * The elements of a weight in row-major order.
   *
   * @param name as the layers carry it
   * @return a copy, or an array that nobody changes
   * @throws org.cyborgscoring.data.InputException if there is none
   */
  float[] floats(String name);
}
