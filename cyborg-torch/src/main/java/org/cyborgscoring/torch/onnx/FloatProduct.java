package org.cyborgscoring.torch.onnx;

import java.util.List;
import org.cyborgscoring.torch.encoder.Linear;

/** Linear layers in single precision. */
final class FloatProduct implements LinearForm {

  @Override
  public String product(OnnxGraph graph, Weights weights, String x, Linear layer) {
    String weight =
        graph
            .initializers()
            .floats(
                layer.weight() + ".transposed",
                () -> transposed(weights.floats(layer.weight()), layer.out(), layer.in()),
                layer.in(),
                layer.out());
    return graph.node("MatMul", List.of(x, weight));
  }

  /** ONNX multiplies from the other side, and a transposition would cost time at each use. */
  private static float[] transposed(float[] weight, int rows, int columns) {
    float[] turned = new float[weight.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column * rows + row] = weight[row * columns + column];
      }
    }
    return turned;
  }
}
