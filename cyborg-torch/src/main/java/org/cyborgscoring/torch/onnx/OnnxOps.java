package org.cyborgscoring.torch.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.encoder.Norm;
import org.cyborgscoring.torch.encoder.Ops;
import org.cyborgscoring.torch.encoder.Rotation;
import org.cyborgscoring.torch.encoder.Window;

/**
 * Notes the operations of encoders down in a graph instead of carrying them out. Values have the
 * shapes that {@link Ops} names, with batch and length open.
 */
public final class OnnxOps implements Ops<Value> {
  private final OnnxGraph graph;
  private final Operators operators;
  private final Placement placement;
  private final Picking picking;
  private final Weights weights;
  private final LinearForm floats = new FloatProduct();
  private final LinearForm linears;

  private OnnxOps(OnnxGraph graph, Weights weights, LinearForm linears) {
    this.graph = graph;
    this.operators = new Operators(graph);
    this.placement = new Placement(operators);
    this.picking = new Picking(operators);
    this.weights = weights;
    this.linears = linears;
  }

  /** Operations in single precision. */
  public static OnnxOps inFloats(OnnxGraph graph, Weights weights) {
    return new OnnxOps(graph, weights, new FloatProduct());
  }

  /** Operations whose linear layers over tokens multiply 8-bit integers; all else is in floats. */
  public static OnnxOps inBytes(OnnxGraph graph, Weights weights) {
    return new OnnxOps(graph, weights, new Int8Product());
  }

  @Override
  public Value embed(Value ids, Embedding table) {
    String rows = floats(table.weight(), table.rows(), table.size());
    return new Value(operators.node("Gather", rows, ids.name()), ids.rank() + 1, table.size());
  }

  @Override
  public Value row(Embedding table, int id) {
    String rows = floats(table.weight(), table.rows(), table.size());
    return new Value(operators.at(rows, 0, id), 1, table.size());
  }

  @Override
  public Value table(Embedding table) {
    String rows = floats(table.weight(), table.rows(), table.size());
    return new Value(operators.unsqueeze(rows, 0), 3, table.size());
  }

  @Override
  public Value parameter(String name, long... shape) {
    String shaped = name + Arrays.toString(shape);
    graph.initializers().floats(shaped, () -> weights.floats(name), shape);
    return shaped(shaped, shape);
  }

  @Override
  public Value constant(float[] values, long... shape) {
    String name = graph.initializers().constant(values, shape);
    return shaped(name, shape);
  }

  private static Value shaped(String name, long... shape) {
    int rank = shape.length;
    int height = rank < 2 ? 0 : Math.toIntExact(shape[rank - 2]);
    return new Value(name, rank, height, Math.toIntExact(shape[rank - 1]));
  }

  @Override
  public Value linear(Value x, Linear layer) {
    // A layer over one vector a sequence costs nothing, and rounding it would cost exactness.
    LinearForm form = x.rank() == 3 ? linears : floats;
    String product = form.product(graph, weights, x.name(), layer);
    String bias = layer.bias();
    String sum = bias == null ? product : operators.node("Add", product, floats(bias, layer.out()));
    return new Value(sum, x.rank(), layer.out());
  }

  @Override
  public Value normalize(Value x, Norm norm) {
    String scale = floats(norm.weight(), norm.size());
    String bias = norm.bias();
    List<String> from =
        bias == null
            ? List.of(x.name(), scale)
            : List.of(x.name(), scale, floats(bias, norm.size()));
    return x.named(
        operators.node(
            "LayerNormalization",
            from,
            Attributes.integer("axis", -1),
            Attributes.number("epsilon", norm.eps())));
  }

  @Override
  public Value activate(Value x, Activation activation) {
    return x.named(new Activations(operators).apply(x.name(), activation));
  }

  /** Nothing: a graph is for scoring alone. */
  @Override
  public Value dropout(Value x, double rate) {
    return x;
  }

  @Override
  public Value add(Value a, Value b) {
    return elementwise("Add", a, b);
  }

  @Override
  public Value multiply(Value a, Value b) {
    return elementwise("Mul", a, b);
  }

  private Value elementwise(String operator, Value a, Value b) {
    return new Value(
        operators.node(operator, a.name(), b.name()),
        Math.max(a.rank(), b.rank()),
        Math.max(a.width(), b.width()));
  }

  @Override
  public Value scale(Value x, double factor) {
    return x.named(operators.node("Mul", x.name(), operators.number(factor)));
  }

  @Override
  public List<Value> split(Value x, int parts) {
    int width = x.knownWidth() / parts;
    return graph.node("Split", parts, List.of(x.name()), Attributes.integer("axis", -1)).stream()
        .map(part -> new Value(part, x.rank(), width))
        .toList();
  }

  @Override
  public Value dot(Value a, Value b) {
    String product = operators.node("MatMul", a.name(), transpose(b).name());
    return new Value(product, Math.max(a.rank(), b.rank()), a.height(), b.height());
  }

  @Override
  public Value transpose(Value x) {
    long[] order = new long[x.rank()];
    Arrays.setAll(order, i -> i);
    order[x.rank() - 1] = x.rank() - 2L;
    order[x.rank() - 2] = x.rank() - 1L;
    return new Value(operators.transpose(x.name(), order), x.rank(), x.width(), x.height());
  }

  @Override
  public Value pick(Value x, Value indices) {
    return picking.pick(x, indices);
  }

  @Override
  public Value splitHeads(Value x, int heads) {
    int width = x.knownWidth() / heads;
    String shape = operators.integers(0, 0, heads, width);
    String split = operators.node("Reshape", x.name(), shape);
    return new Value(operators.transpose(split, 0, 2, 1, 3), 4, width);
  }

  @Override
  public Value mergeHeads(Value x) {
    // The linear layer after it knows its width.
    String merged = operators.transpose(x.name(), 0, 2, 1, 3);
    return new Value(operators.node("Reshape", merged, operators.integers(0, 0, -1)), 3, 0);
  }

  @Override
  public Value keyMask(Value mask) {
    return new Value(placement.keys(mask.name()), 4, 0);
  }

  @Override
  public Value attention(Value q, Value k, Value v, Value allowed) {
    String products = dot(q, k).name();
    String root = operators.number(Math.sqrt(q.knownWidth()));
    return attend(operators.node("Div", products, root), v, allowed);
  }

  @Override
  public Value biasedAttention(Value q, Value k, Value v, Value allowed, Value bias, double scale) {
    String products = dot(scale(q, scale), k).name();
    return attend(operators.node("Add", products, bias.name()), v, allowed);
  }

  /** Keys that are not allowed get so low a score that their share becomes 0. */
  private Value attend(String scores, Value v, Value allowed) {
    String penalty =
        operators.node(
            "Where", allowed.name(), operators.number(0), operators.number(-Float.MAX_VALUE));
    String shares = operators.softmax(operators.node("Add", scores, penalty));
    return v.named(operators.node("MatMul", shares, v.name()));
  }

  @Override
  public Value localMask(Value mask, Window window) {
    return new Value(placement.near(mask.name(), window), 4, 0);
  }

  @Override
  public Rotation<Value> rotation(Value ids, int size, double base) {
    return placement.rotation(ids.name(), size, base);
  }

  @Override
  public Value rotate(Value x, Rotation<Value> rotation) {
    List<Value> halves = split(x, 2);
    String turned = operators.node("Neg", halves.get(1).name());
    Value crossed = x.named(operators.concat(-1, turned, halves.get(0).name()));
    return add(multiply(x, rotation.cosine()), multiply(crossed, rotation.sine()));
  }

  @Override
  public Value first(Value hidden) {
    return new Value(operators.at(hidden.name(), 1, 0), hidden.rank() - 1, hidden.width());
  }

  @Override
  public Value last(Value hidden, Value mask) {
    String counts = operators.node("Add", placement.positions(mask.name()), operators.integer(1));
    String tokens = operators.cast(operators.node("Mul", mask.name(), counts), DataType.FLOAT);
    String places = operators.node("ArgMax", List.of(tokens), Attributes.integer("axis", 1));
    String vectors =
        operators.node(
            "GatherND", List.of(hidden.name(), places), Attributes.integer("batch_dims", 1));
    return new Value(vectors, 2, hidden.width());
  }

  @Override
  public Value start(Value hidden) {
    return hidden.named(operators.slice(hidden.name(), 1, 0, 1));
  }

  @Override
  public Value replaceStart(Value hidden, Value start) {
    String others = operators.slice(hidden.name(), 1, 1, Long.MAX_VALUE);
    return new Value(operators.concat(1, start.name(), others), hidden.rank(), start.width());
  }

  @Override
  public Value mean(Value hidden, Value mask) {
    String flags = operators.unsqueeze(operators.cast(mask.name(), DataType.FLOAT), -1);
    String sum = operators.sum(operators.node("Mul", hidden.name(), flags), 1);
    String mean = operators.node("Div", sum, operators.sum(flags, 1));
    return new Value(mean, hidden.rank() - 1, hidden.width());
  }

  @Override
  public Value positions(Value ids) {
    return new Value(placement.positions(ids.name()), 1, 0);
  }

  @Override
  public Value countedPositions(Value ids, int padding) {
    return ids.named(placement.counted(ids.name(), padding));
  }

  @Override
  public Value unequal(Value values) {
    String queries = operators.unsqueeze(values.name(), 1, 3);
    String keys = operators.unsqueeze(values.name(), 1, 2);
    String differ = operators.node("Not", operators.node("Equal", queries, keys));
    return new Value(operators.cast(differ, DataType.INT64), 4, 0);
  }

  @Override
  public Value byDistance(Value ids, int[] values) {
    return new Value(placement.byDistance(ids.name(), values), 2, 0);
  }

  @Override
  public Value step(Supplier<Value> body) {
    return body.get();
  }

  private String floats(String name, long... shape) {
    return graph.initializers().floats(name, () -> weights.floats(name), shape);
  }
}
