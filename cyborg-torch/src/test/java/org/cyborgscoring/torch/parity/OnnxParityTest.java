package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
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
  private static final Offset<Float> TOLERANCE = within(5e-5f);

  /** The error that bytes may add, against how much the logits vary. */
  private static final double SHARE_OF_DEVIATION = 0.1;

  static Stream<Fixture> encoders() throws IOException {
    return EncoderParityTest.encoders();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void givesTheLogitsOfTheReference(Fixture fixture) throws IOException {
    try (OnnxSession session = session(fixture, false)) {
      assertThat(logits(session, fixture.batch())).containsExactly(expected(fixture), TOLERANCE);
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void givesEachSequenceTheSameAloneWithoutPadding(Fixture fixture) throws IOException {
    Batch batch = fixture.batch();
    float[] expected = expected(fixture);
    int labels = expected.length / batch.rows();
    try (OnnxSession session = session(fixture, false)) {
      for (int row = 0; row < batch.rows(); row++) {
        assertThat(logits(session, batch.alone(row)))
            .as("sequence %d", row)
            .containsExactly(
                Arrays.copyOfRange(expected, row * labels, (row + 1) * labels), TOLERANCE);
      }
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void comesCloseInBytes(Fixture fixture) throws IOException {
    float[] expected = expected(fixture);
    try (OnnxSession session = session(fixture, true)) {
      float[] actual = logits(session, fixture.batch());
      float[] errors = new float[expected.length];
      for (int i = 0; i < errors.length; i++) {
        errors[i] = actual[i] - expected[i];
      }
      assertThat(deviation(errors)).isLessThan(SHARE_OF_DEVIATION * deviation(expected));
    }
  }

  private static double deviation(float[] values) {
    double mean = 0;
    double squares = 0;
    for (float value : values) {
      mean += (double) value / values.length;
      squares += (double) value * value / values.length;
    }
    return Math.sqrt(squares - mean * mean);
  }

  private static float[] expected(Fixture fixture) {
    return Fixture.floats(fixture.expected().path("logits"));
  }

  private static float[] logits(OnnxSession session, Batch batch) {
    return Objects.requireNonNull(session.run(batch.named(), batch.rows()).get("logits"));
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
            fixture.batch().named().containsKey("token_type_ids")
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
