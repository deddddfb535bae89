package org.cyborgscoring.torch.onnx;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.cyborgscoring.torch.encoder.EncoderInputs;

/** Writes a Student's graph, from token ids to scores. */
final class ScoringGraph {
  private ScoringGraph() {}

  /**
   * The bytes of an ONNX file.
   *
   * @param int8 whether the linear layers over tokens multiply 8-bit integers
   * @param version the version of Cyborg
   * @param metadata free text by name, besides what the Student itself adds
   * @throws org.cyborgscoring.data.InputException if it passes 2 GB
   */
  static byte[] of(
      OnnxStudent student, boolean int8, String version, Map<String, String> metadata) {
    OnnxGraph graph = new OnnxGraph();
    Value ids = graph.input(OnnxFile.IDS, "batch", "length");
    Value mask = graph.input(OnnxFile.MASK, "batch", "length");
    OnnxOps ops =
        int8
            ? OnnxOps.inBytes(graph, student.weights())
            : OnnxOps.inFloats(graph, student.weights());
    Operators operators = new Operators(graph);
    UnaryOperator<Value> perResponse =
        student.rowsAreWindows() ? x -> x.named(operators.meanOfRows(x.name())) : x -> x;
    Value outputs = student.network().outputs(ops, new EncoderInputs<>(ids, mask), perResponse);
    ScoreOutputs.Scores scores =
        new ScoreOutputs(operators)
            .of(rounded(operators, outputs.name(), student.grid()), student.form());
    String rows = student.rowsAreWindows() ? "1" : "batch";
    int points = student.form().scale().size();
    graph.output(new Value(scores.expected(), 1, 0), OnnxFile.EXPECTED, rows);
    graph.output(
        new Value(scores.probabilities(), 2, points),
        OnnxFile.PROBABILITIES,
        rows,
        String.valueOf(points));
    Map<String, String> all = new TreeMap<>(metadata);
    all.putAll(student.reading());
    all.put(OnnxFile.PRECISION, int8 ? "int8" : "fp32");
    return graph.toModel(version, all).toByteArray();
  }

  /** To the nearest place of the grid, ties to even, as in scoring without a graph. */
  private static String rounded(Operators operators, String outputs, double grid) {
    String places = operators.node("Mul", outputs, operators.number(grid));
    return operators.node("Mul", operators.node("Round", places), operators.number(1 / grid));
  }
}
