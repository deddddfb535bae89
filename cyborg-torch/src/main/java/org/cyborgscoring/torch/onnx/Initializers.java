package org.cyborgscoring.torch.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The numbers that stand in a graph: weights and constants, each once. */
final class Initializers {
  private final Map<String, TensorProto> byName = new LinkedHashMap<>();
  private final Map<String, float[]> constants = new HashMap<>();
  private long bytes;

  /**
   * An array of floats.
   *
   * @param values asked for where no array of this name is there yet
   * @return the name
   */
  String floats(String name, Supplier<float[]> values, long... shape) {
    if (!byName.containsKey(name)) {
      float[] elements = values.get();
      ByteBuffer data = allocate(Math.multiplyExact(elements.length, Float.BYTES));
      data.asFloatBuffer().put(elements);
      put(name, DataType.FLOAT, data, shape);
    }
    return name;
  }

  /** An array of floats that is known by its elements. */
  String constant(float[] values, long... shape) {
    String name = "constant." + Arrays.toString(shape) + "." + Arrays.hashCode(values);
    float[] there = constants.putIfAbsent(name, values);
    if (there != null && !Arrays.equals(there, values)) {
      throw new IllegalStateException("Two constants have the same hash.");
    }
    return floats(name, () -> values, shape);
  }

  /** A new array of signed bytes. */
  String bytes(String name, byte[] values, long... shape) {
    put(name, DataType.INT8, ByteBuffer.wrap(values), shape);
    return name;
  }

  /** Whether there is an array of this name. */
  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** One float, without a dimension. */
  String number(double value) {
    float number = (float) value;
    return floats("number." + number, () -> new float[] {number});
  }

  /** One whole number, without a dimension. */
  String integer(long value) {
    String name = "integer." + value;
    return has(name) ? name : longs(name, new long[] {value});
  }

  /** A list of whole numbers. */
  String integers(long... values) {
    StringBuilder name = new StringBuilder("integers");
    for (long value : values) {
      name.append('.').append(value);
    }
    return has(name.toString()) ? name.toString() : longs(name.toString(), values, values.length);
  }

  private String longs(String name, long[] values, long... shape) {
    ByteBuffer data = allocate(values.length * Long.BYTES);
    data.asLongBuffer().put(values);
    put(name, DataType.INT64, data, shape);
    return name;
  }

  /** All arrays, in the order in which they were put here. */
  Collection<TensorProto> all() {
    return byName.values();
  }

  /** The number of bytes of all elements. */
  long bytes() {
    return bytes;
  }

  private void put(String name, DataType type, ByteBuffer data, long... shape) {
    bytes += data.remaining();
    // Nobody else has the buffer, and a model's weights are worth no second copy.
    ByteString raw = UnsafeByteOperations.unsafeWrap(data);
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setRawData(raw);
    tensor.setDataType(type.getNumber());
    for (long extent : shape) {
      tensor.addDims(extent);
    }
    if (byName.putIfAbsent(name, tensor.build()) != null) {
      throw new IllegalArgumentException("There are two arrays " + name + ".");
    }
  }

  private static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
