package org.cyborgscoring.torch.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.encoder.Norm;
import org.cyborgscoring.torch.encoder.Ops;

/**
 * Notes the operations of encoders down in a graph instead of carrying them out. Values have the
 * shapes that {@link Ops} names, with batch and length open.
 */
public final class OnnxOps implements Ops<Value> {
  private final OnnxGraph graph;
  private final Weights weights;
  private final LinearForm linears;

  /** Masks as what is added to scores, by the names of the masks. */
  private final Map<String, String> penalties = new HashMap<>();

  private OnnxOps(OnnxGraph graph, Weights weights, LinearForm linears) {
    this.graph = graph;
    this.weights = weights;
    this.linears = linears;
  }

  /** Operations in single precision. */
  public static OnnxOps inFloats(OnnxGraph graph, Weights weights) {
    return new OnnxOps(graph, weights, new FloatProduct());
  }

  /** Operations whose linear layers multiply 8-bit integers; everything else in floats. */
  public static OnnxOps inBytes(OnnxGraph graph, Weights weights) {
    return new OnnxOps(graph, weights, new Int8Product());
  }

  @Override
  public Value embed(Value ids, Embedding table) {
    return new Value(node("Gather", table(table), ids.name()), table.size());
  }

  @Override
  public Value row(Embedding table, int id) {
    String index = graph.initializers().integer(id);
    return new Value(node("Gather", table(table), index), table.size());
  }

  private String table(Embedding table) {
    return floats(table.weight(), table.rows(), table.size());
  }

  @Override
  public Value linear(Value x, Linear layer) {
    String product = linears.product(graph, weights, x.name(), layer);
    String bias = layer.bias();
    return new Value(
        bias == null ? product : node("Add", product, floats(bias, layer.out())), layer.out());
  }

  @Override
  public Value normalize(Value x, Norm norm) {
    String scale = floats(norm.weight(), norm.size());
    String bias = norm.bias();
    List<String> from =
        bias == null
            ? List.of(x.name(), scale)
            : List.of(x.name(), scale, floats(bias, norm.size()));
    String normalised =
        graph.node(
            "LayerNormalization",
            from,
            Attributes.integer("axis", -1),
            Attributes.number("epsilon", norm.eps()));
    return new Value(normalised, norm.size());
  }

  @Override
  public Value activate(Value x, Activation activation) {
    String result =
        switch (activation) {
          case GELU -> gelu(x.name());
          case GELU_TANH -> geluTanh(x.name());
          case RELU -> node("Relu", x.name());
          case SILU -> node("Mul", x.name(), node("Sigmoid", x.name()));
          case TANH -> node("Tanh", x.name());
        };
    return new Value(result, x.width());
  }

  /** x (1 + erf(x / sqrt 2)) / 2; runtimes know the order of these operators as GELU. */
  private String gelu(String x) {
    String erf = node("Erf", node("Div", x, number(Math.sqrt(2))));
    return node("Mul", node("Mul", x, node("Add", erf, number(1))), number(0.5));
  }

  /** x (1 + tanh(sqrt(2 / π) (x + 0.044715 x³))) / 2. */
  private String geluTanh(String x) {
    String cube = node("Mul", node("Pow", x, number(3)), number(0.044715));
    String inner = node("Mul", node("Add", x, cube), number(Math.sqrt(2 / Math.PI)));
    String outer = node("Add", node("Tanh", inner), number(1));
    return node("Mul", node("Mul", x, number(0.5)), outer);
  }

  /** Nothing: a graph is for scoring alone. */
  @Override
  public Value dropout(Value x, double rate) {
    return x;
  }

  @Override
  public Value add(Value a, Value b) {
    return new Value(node("Add", a.name(), b.name()), Math.max(a.width(), b.width()));
  }

  @Override
  public Value multiply(Value a, Value b) {
    return new Value(node("Mul", a.name(), b.name()), Math.max(a.width(), b.width()));
  }

  @Override
  public Value scale(Value x, double factor) {
    return new Value(node("Mul", x.name(), number(factor)), x.width());
  }

  @Override
  public Value splitHeads(Value x, int heads) {
    int width = known(x) / heads;
    String shape = graph.initializers().integers(0, 0, heads, width);
    return new Value(transposed(node("Reshape", x.name(), shape), 0, 2, 1, 3), width);
  }

  @Override
  public Value mergeHeads(Value x) {
    // The linear layer after it knows its width.
    String shape = graph.initializers().integers(0, 0, -1);
    return new Value(node("Reshape", transposed(x.name(), 0, 2, 1, 3), shape));
  }

  private String transposed(String x, long... order) {
    return graph.node("Transpose", List.of(x), Attributes.integers("perm", order));
  }

  @Override
  public Value keyMask(Value mask) {
    String axes = graph.initializers().integers(1, 2);
    return new Value(cast(node("Unsqueeze", mask.name(), axes), DataType.BOOL));
  }

  @Override
  public Value attention(Value q, Value k, Value v, Value allowed) {
    String products = node("MatMul", q.name(), transposed(k.name(), 0, 1, 3, 2));
    String scores = node("Div", products, number(Math.sqrt(known(q))));
    String shares =
        graph.node(
            "Softmax",
            List.of(node("Add", scores, penalty(allowed))),
            Attributes.integer("axis", -1));
    return new Value(node("MatMul", shares, v.name()), v.width());
  }

  /** 0 where a key is allowed, and so low a number where it is not that its share becomes 0. */
  private String penalty(Value allowed) {
    return penalties.computeIfAbsent(
        allowed.name(), name -> node("Where", name, number(0), number(-Float.MAX_VALUE)));
  }

  @Override
  public Value first(Value hidden) {
    String first =
        graph.node(
            "Gather",
            List.of(hidden.name(), graph.initializers().integer(0)),
            Attributes.integer("axis", 1));
    return new Value(first, hidden.width());
  }

  @Override
  public Value mean(Value hidden, Value mask) {
    String flags = cast(mask.name(), DataType.FLOAT);
    String shares = node("Unsqueeze", flags, graph.initializers().integers(-1));
    String sum = sumOverTokens(node("Mul", hidden.name(), shares));
    return new Value(node("Div", sum, sumOverTokens(shares)), hidden.width());
  }

  private String sumOverTokens(String x) {
    return graph.node(
        "ReduceSum",
        List.of(x, graph.initializers().integers(1)),
        Attributes.integer("keepdims", 0));
  }

  @Override
  public Value positions(Value ids) {
    Initializers numbers = graph.initializers();
    String length = node("Gather", node("Shape", ids.name()), numbers.integer(1));
    return new Value(node("Range", numbers.integer(0), length, numbers.integer(1)));
  }

  @Override
  public Value step(Supplier<Value> body) {
    return body.get();
  }

  private String floats(String name, long... shape) {
    return graph.initializers().floats(name, () -> weights.floats(name), shape);
  }

  private String number(double value) {
    return graph.initializers().number(value);
  }

  private String cast(String x, DataType type) {
    return graph.node("Cast", List.of(x), Attributes.type(type));
  }

  private String node(String operator, String... from) {
    return graph.node(operator, List.of(from));
  }

  private static int known(Value x) {
    if (x.width() == 0) {
      throw new IllegalArgumentException("The width of " + x.name() + " is not known.");
    }
    return x.width();
  }
}
