package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.TensorFile;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.onnx.OnnxGraph;
import org.cyborgscoring.torch.onnx.OnnxOps;
import org.cyborgscoring.torch.onnx.OnnxSession;
import org.cyborgscoring.torch.onnx.Value;
import org.cyborgscoring.torch.onnx.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxParityTest {
  private static final float TOLERANCE = 5e-5f;

  /** Rounding to bytes, on random weights; a layer left out is off by 0.1 and more. */
  private static final float TOLERANCE_OF_BYTES = 0.05f;

  static Stream<Fixture> encoders() throws IOException {
    return Fixture.all().stream().filter(Fixture::isClassifier);
  }

  @ParameterizedTest
  @MethodSource("encoders")
  void givesTheLogitsOfTheReference(Fixture fixture) throws IOException {
    try (OnnxSession session = session(fixture, false)) {
      assertThat(logits(session, fixture, 0, fixture.rows(), fixture.columns()))
          .containsExactly(expected(fixture), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("encoders")
  void givesTheSameWithoutPadding(Fixture fixture) throws IOException {
    float[] expected = expected(fixture);
    int labels = expected.length / fixture.rows();
    long[] mask = fixture.longs("attention_mask");
    try (OnnxSession session = session(fixture, false)) {
      for (int row = 0; row < fixture.rows(); row++) {
        int columns = fixture.columns();
        int length = (int) Arrays.stream(mask, row * columns, (row + 1) * columns).sum();
        assertThat(logits(session, fixture, row, row + 1, length))
            .containsExactly(
                Arrays.copyOfRange(expected, row * labels, (row + 1) * labels), within(TOLERANCE));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("encoders")
  void comesCloseInBytes(Fixture fixture) throws IOException {
    try (OnnxSession session = session(fixture, true)) {
      assertThat(logits(session, fixture, 0, fixture.rows(), fixture.columns()))
          .containsExactly(expected(fixture), within(TOLERANCE_OF_BYTES));
    }
  }

  private static float[] expected(Fixture fixture) {
    return Fixture.floats(fixture.expected().path("logits"));
  }

  private static float[] logits(
      OnnxSession session, Fixture fixture, int from, int to, int length) {
    Map<String, long[]> inputs = new HashMap<>();
    for (String name : List.of("input_ids", "attention_mask", "token_type_ids")) {
      if (fixture.json("inputs.json").has(name)) {
        inputs.put(name, cut(fixture.longs(name), fixture.columns(), from, to, length));
      }
    }
    return session.run(inputs, to - from).get("logits");
  }

  private static long[] cut(long[] table, int columns, int from, int to, int length) {
    long[] part = new long[(to - from) * length];
    for (int row = from; row < to; row++) {
      System.arraycopy(table, row * columns, part, (row - from) * length, length);
    }
    return part;
  }

  private static OnnxSession session(Fixture fixture, boolean bytes) throws IOException {
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(ModelConfig.read(fixture.folder().resolve("config.json")), root);
    TensorFile file = Safetensors.read(fixture.folder().resolve("model.safetensors"));
    int labels = (int) file.tensor(encoder.outputLayer() + ".weight").shape()[0];
    Linear output = root.head().linear(encoder.outputLayer(), encoder.size().hidden(), labels);
    OnnxGraph graph = new OnnxGraph();
    EncoderInputs<Value> inputs =
        new EncoderInputs<>(
            graph.input("input_ids", "batch", "length"),
            graph.input("attention_mask", "batch", "length"),
            fixture.json("inputs.json").has("token_type_ids")
                ? graph.input("token_type_ids", "batch", "length")
                : null);
    Weights weights = name -> file.tensor(name).toFloats();
    OnnxOps ops = bytes ? OnnxOps.inBytes(graph, weights) : OnnxOps.inFloats(graph, weights);
    List<Value> states = encoder.hiddenStates(ops, inputs);
    Value pooled = encoder.pooled(ops, inputs, states.get(states.size() - 1));
    graph.output(ops.linear(pooled, output), "logits", "batch", String.valueOf(labels));
    return new OnnxSession(graph.toModel("test", Map.of()).toByteArray(), fixture.name(), 1);
  }
}
