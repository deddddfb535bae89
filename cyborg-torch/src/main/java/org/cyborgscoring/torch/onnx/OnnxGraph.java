package org.cyborgscoring.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;

/**
 * A graph that is being written: inputs, operators in the order in which they are computed, the
 * numbers they use, outputs. The same calls give the same bytes.
 */
public final class OnnxGraph {
  /** The version of ONNX's operators: the first with layer normalisation. */
  public static final int OPSET = 17;

  /** The version of ONNX's file format that came with these operators. */
  private static final int IR_VERSION = 8;

  /** What protobuf can hold, less room for everything that is no weight. */
  private static final long LARGEST = Integer.MAX_VALUE - (16L << 20);

  /** All that decides what an operator gives. */
  private record Computation(String operator, List<String> from, List<AttributeProto> attributes) {}

  private final Map<Computation, List<String>> computed = new HashMap<>();
  private final List<ValueInfoProto> inputs = new ArrayList<>();
  private final List<NodeProto> nodes = new ArrayList<>();
  private final List<ValueInfoProto> outputs = new ArrayList<>();
  private final Initializers initializers = new Initializers();

  /** The numbers that stand in the graph. */
  Initializers initializers() {
    return initializers;
  }

  /**
   * Declares an input of 64-bit whole numbers.
   *
   * @param axes the names of its dimensions, whose extents are known only when the graph runs
   */
  public Value input(String name, String... axes) {
    inputs.add(info(name, DataType.INT64, axes));
    return new Value(name, axes.length, 0);
  }

  /**
   * Declares an output of floats.
   *
   * @param value what the graph gives
   * @param name under which name
   * @param axes the names of its dimensions; a number is its extent
   */
  public void output(Value value, String name, String... axes) {
    nodes.add(
        NodeProto.newBuilder()
            .setOpType("Identity")
            .setName(name)
            .addInput(value.name())
            .addOutput(name)
            .build());
    outputs.add(info(name, DataType.FLOAT, axes));
  }

  /** Adds an operator with one output, and gives the name of that. */
  String node(String operator, List<String> from, AttributeProto... attributes) {
    return node(operator, 1, from, attributes).get(0);
  }

  /**
   * Adds an operator, and gives the names of its outputs. The same operator on the same values is
   * there once only, however often it is asked for.
   */
  List<String> node(
      String operator, int outputCount, List<String> from, AttributeProto... attributes) {
    Computation computation = new Computation(operator, from, List.of(attributes));
    List<String> known = computed.get(computation);
    if (known != null) {
      return known;
    }
    List<String> made = add(computation, outputCount);
    computed.put(computation, made);
    return made;
  }

  private List<String> add(Computation computation, int outputCount) {
    String operator = computation.operator();
    String name = operator + "." + nodes.size();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < outputCount; i++) {
      made.add(outputCount == 1 ? name : name + "." + i);
    }
    nodes.add(
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(name)
            .addAllInput(computation.from())
            .addAllOutput(made)
            .addAllAttribute(computation.attributes())
            .build());
    return made;
  }

  /**
   * The finished model.
   *
   * @param producer the version of Cyborg
   * @param metadata free text by name, that goes with the model
   * @throws InputException if it passes 2 GB, which is the most that such a file can hold
   */
  public ModelProto toModel(String producer, Map<String, String> metadata) {
    if (initializers.bytes() > LARGEST) {
      throw new InputException(
          "The model's weights take %,d bytes, and an ONNX file holds at most 2 GB. Quantise them"
                  .formatted(initializers.bytes())
              + " with --int8, or train a smaller model.");
    }
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("cyborg")
            .setProducerVersion(producer)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
            .setGraph(
                GraphProto.newBuilder()
                    .setName("scoring")
                    .addAllInput(inputs)
                    .addAllNode(nodes)
                    .addAllInitializer(initializers.all())
                    .addAllOutput(outputs));
    new TreeMap<>(metadata)
        .forEach(
            (name, text) ->
                model.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey(name).setValue(text)));
    return model.build();
  }

  private static ValueInfoProto info(String name, DataType type, String... axes) {
    TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
    for (String axis : axes) {
      if (Character.isDigit(axis.charAt(0))) {
        tensor.getShapeBuilder().addDimBuilder().setDimValue(Long.parseLong(axis));
      } else {
        tensor.getShapeBuilder().addDimBuilder().setDimParam(axis);
      }
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
