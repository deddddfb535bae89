package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EncoderParityTest {
  private static final Offset<Float> TOLERANCE = within(5e-5f);

  static Stream<Fixture> encoders() throws IOException {
    return Fixture.all().stream().filter(fixture -> fixture.kind() == Fixture.Kind.ENCODER);
  }

  @Test
  void knowsWhatEveryFolderHolds() throws IOException {
    assertThat(Fixture.all()).isNotEmpty().allSatisfy(Fixture::kind);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void declaresTheTensorsOfTheFile(Fixture fixture) throws IOException {
    try (FixtureModel model = new FixtureModel(fixture, ScalarType.Float)) {
      assertThat(model.declared())
          .containsExactlyInAnyOrderElementsOf(model.file().tensors().keySet());
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void givesTheLogitsAndTheLossOfTheReference(Fixture fixture) throws IOException {
    try (FixtureModel model = new FixtureModel(fixture, ScalarType.Float)) {
      assertThat(logits(model, fixture.batch()))
          .containsExactly(Fixture.floats(fixture.expected().path("logits")), TOLERANCE);
      assertThat(Scope.get(() -> model.loss().item_float()))
          .isCloseTo(fixture.expected().path("loss").floatValue(), TOLERANCE);
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void givesTheLastHiddenStateOfTheReference(Fixture fixture) throws IOException {
    Batch batch = fixture.batch();
    JsonNode expected = fixture.expected().path("last_hidden_state_real_positions");
    try (FixtureModel model = new FixtureModel(fixture, ScalarType.Float)) {
      List<float[]> states = states(model, batch);
      float[] last = states.get(states.size() - 1);
      for (int row = 0; row < batch.rows(); row++) {
        assertThat(real(batch, last, row))
            .as("sequence %d", row)
            .containsExactly(Fixture.floats(expected.get(row)), TOLERANCE);
      }
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void givesTheHiddenStatesOfTheReference(Fixture fixture) throws IOException {
    Batch batch = fixture.batch();
    JsonNode summaries = fixture.expected().path("hidden_states_summary");
    try (FixtureModel model = new FixtureModel(fixture, ScalarType.Float)) {
      List<float[]> states = states(model, batch);
      // A model that normalises once more at its end gives one state more than is summarised.
      assertThat(states.size() - summaries.size()).isBetween(0, 1);
      for (int i = 0; i < summaries.size(); i++) {
        assertSummary(batch, states.get(i), summaries.get(i));
      }
    }
  }

  private static void assertSummary(Batch batch, float[] state, JsonNode summary) {
    float[] first = real(batch, state, 0);
    float[] vector = Fixture.floats(summary.path("seq0_first_real_token"));
    int hidden = vector.length;
    assertThat(Arrays.copyOf(first, hidden)).containsExactly(vector, TOLERANCE);
    assertThat(Arrays.copyOfRange(first, first.length - hidden, first.length))
        .containsExactly(Fixture.floats(summary.path("seq0_last_real_token")), TOLERANCE);
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int row = 0; row < batch.rows(); row++) {
      for (float value : real(batch, state, row)) {
        sum += value;
        squares += (double) value * value;
        count++;
      }
    }
    assertThat((float) (sum / count)).isCloseTo(summary.path("mean").floatValue(), TOLERANCE);
    assertThat((float) Math.sqrt(squares)).isCloseTo(summary.path("l2").floatValue(), TOLERANCE);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void givesEachSequenceTheSameAloneWithoutPadding(Fixture fixture) throws IOException {
    Batch batch = fixture.batch();
    float[] expected = Fixture.floats(fixture.expected().path("logits"));
    int labels = expected.length / batch.rows();
    try (FixtureModel model = new FixtureModel(fixture, ScalarType.Float)) {
      for (int row = 0; row < batch.rows(); row++) {
        assertThat(logits(model, batch.alone(row)))
            .as("sequence %d", row)
            .containsExactly(
                Arrays.copyOfRange(expected, row * labels, (row + 1) * labels), TOLERANCE);
      }
    }
  }

  private static float[] logits(FixtureModel model, Batch batch) {
    return Scope.get(() -> Tensors.floats(model.logits(batch.inputs())));
  }

  private static List<float[]> states(FixtureModel model, Batch batch) {
    return Scope.get(
        () -> {
          List<Tensor> states = model.states(batch.inputs());
          return states.stream().map(Tensors::floats).toList();
        });
  }

  /** The vectors of a sequence's tokens, one after another. */
  private static float[] real(Batch batch, float[] state, int row) {
    int hidden = state.length / (batch.rows() * batch.columns());
    int[] places = batch.places(row);
    float[] real = new float[places.length * hidden];
    for (int i = 0; i < places.length; i++) {
      int from = (row * batch.columns() + places[i]) * hidden;
      System.arraycopy(state, from, real, i * hidden, hidden);
    }
    return real;
  }
}
