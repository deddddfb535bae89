package org.cyborgscoring.torch.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.cyborgscoring.torch.encoder.Linear;

/**
 * Linear layers in 8-bit integers: weights are quantised once, inputs whenever the graph runs, to
 * the range that they then have.
 */
final class Int8Product implements LinearForm {
  @Override
  public String product(OnnxGraph graph, Weights weights, String x, Linear layer) {
    Initializers numbers = graph.initializers();
    String name = layer.weight() + ".int8";
    String scales = layer.weight() + ".scale";
    if (!numbers.has(name)) {
      Int8Weight weight = Int8Weight.of(weights.floats(layer.weight()), layer.out(), layer.in());
      numbers.bytes(name, weight.values(), layer.in(), layer.out());
      numbers.floats(scales, weight::scales, layer.out());
    }
    // Value, scale and zero point.
    List<String> input = graph.node("DynamicQuantizeLinear", 3, List.of(x));
    String sums = graph.node("MatMulInteger", List.of(input.get(0), name, input.get(2)));
    String floats = graph.node("Cast", List.of(sums), Attributes.type(DataType.FLOAT));
    String scale = graph.node("Mul", List.of(input.get(1), scales));
    return graph.node("Mul", List.of(floats, scale));
  }
}
