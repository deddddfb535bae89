package org.cyborgscoring.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;

/**
 * Short names for the operators of a graph that take constants besides values.
 *
 * @param graph where they are noted down
 */
record Operators(OnnxGraph graph) {

  String node(String operator, String... from) {
    return graph.node(operator, List.of(from));
  }

  String node(String operator, List<String> from, AttributeProto... attributes) {
    return graph.node(operator, from, attributes);
  }

  String number(double value) {
    return graph.initializers().number(value);
  }

  String integer(long value) {
    return graph.initializers().integer(value);
  }

  String integers(long... values) {
    return graph.initializers().integers(values);
  }

  String cast(String x, DataType type) {
    return graph.node("Cast", List.of(x), Attributes.type(type));
  }

  /** Dimensions of extent 1 at these places of the result. */
  String unsqueeze(String x, long... axes) {
    return node("Unsqueeze", x, integers(axes));
  }

  /** From one index to another, exclusive. */
  String slice(String x, long axis, long from, long to) {
    return node("Slice", x, integers(from), integers(to), integers(axis));
  }

  /** One index of an axis, which goes. */
  String at(String x, long axis, long index) {
    return graph.node("Gather", List.of(x, integer(index)), Attributes.integer("axis", axis));
  }

  String concat(long axis, String... parts) {
    return graph.node("Concat", List.of(parts), Attributes.integer("axis", axis));
  }

  String transpose(String x, long... order) {
    return graph.node("Transpose", List.of(x), Attributes.integers("perm", order));
  }

  String softmax(String x) {
    return graph.node("Softmax", List.of(x), Attributes.integer("axis", -1));
  }

  /** The sum over an axis, which goes. */
  String sum(String x, long axis) {
    return graph.node("ReduceSum", List.of(x, integers(axis)), Attributes.integer("keepdims", 0));
  }

  /** The mean over the first axis, as one row. */
  String meanOfRows(String x) {
    return graph.node("ReduceMean", List.of(x), Attributes.integers("axes", 0));
  }

  /** The extents of some dimensions, from one to another, exclusive. */
  String shape(String x, long from, long to) {
    return graph.node(
        "Shape", List.of(x), Attributes.integer("start", from), Attributes.integer("end", to));
  }
}
