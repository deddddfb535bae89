package org.cyborgscoring.torch.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import org.cyborgscoring.torch.encoder.Rotation;
import org.cyborgscoring.torch.encoder.Window;

/**
 * What follows from where tokens stand: positions, distances, windows, rotations.
 *
 * @param operators note it down
 */
record Placement(Operators operators) {

  /** 0 to L-1 for ids [B, L]. */
  String positions(String ids) {
    String length = operators.at(operators.node("Shape", ids), 0, 1);
    return operators.node("Range", operators.integer(0), length, operators.integer(1));
  }

  /** Positions that count on from {@code padding + 1} at tokens, and stay there at padding. */
  String counted(String ids, int padding) {
    String pad = operators.integer(padding);
    String tokens =
        operators.cast(operators.node("Not", operators.node("Equal", ids, pad)), DataType.INT64);
    String counts = operators.node("CumSum", tokens, operators.integer(1));
    return operators.node("Add", operators.node("Mul", counts, tokens), pad);
  }

  /** i - j: [L, L]. */
  String distances(String ids) {
    String positions = positions(ids);
    return operators.node(
        "Sub", operators.unsqueeze(positions, 1), operators.unsqueeze(positions, 0));
  }

  /** Numbers by distance, those at the ends beyond them, too: [L, L]. */
  String byDistance(String ids, int[] values) {
    long[] table = Arrays.stream(values).asLongStream().toArray();
    String middle = operators.integer(values.length / 2);
    String rows =
        operators.node(
            "Clip",
            operators.node("Add", distances(ids), middle),
            operators.integer(0),
            operators.integer(values.length - 1L));
    return operators.node("Gather", operators.integers(table), rows);
  }

  /** Which tokens see each other through a window: [B, 1, L, L]. */
  String near(String mask, Window window) {
    String distances = distances(mask);
    String close =
        operators.node(
            "LessOrEqual", operators.node("Abs", distances), operators.integer(window.reach()));
    if (window.first()) {
      String firsts = operators.node("Equal", positions(mask), operators.integer(0));
      close = operators.node("Or", close, firsts);
    }
    String tokens = operators.node("And", keys(mask), close);
    return operators.node("Or", tokens, operators.node("Equal", distances, operators.integer(0)));
  }

  /** Which keys are tokens: [B, 1, 1, L]. */
  String keys(String mask) {
    return operators.cast(operators.unsqueeze(mask, 1, 2), DataType.BOOL);
  }

  /** Cosines and sines of the angles of rotary positions, [L, size]. */
  Rotation<Value> rotation(String ids, int size, double base) {
    float[] frequencies = new float[size / 2];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = (float) StrictMath.pow(base, -2.0 * i / size);
    }
    String steps = operators.graph().initializers().constant(frequencies, frequencies.length);
    String places = operators.cast(positions(ids), DataType.FLOAT);
    String half = operators.node("Mul", operators.unsqueeze(places, 1), steps);
    String angles = operators.concat(1, half, half);
    return new Rotation<>(
        new Value(operators.node("Cos", angles), 2, size),
        new Value(operators.node("Sin", angles), 2, size));
  }
}
