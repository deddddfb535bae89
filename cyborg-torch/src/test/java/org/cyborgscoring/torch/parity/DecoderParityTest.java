package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.GreedyContinuation;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DecoderParityTest {
  private static final float TOLERANCE = 2e-5f;

  static Stream<Fixture> decoders() throws IOException {
    return Fixture.all().stream().filter(fixture -> fixture.kind() == Fixture.Kind.DECODER);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void givesTheLogitsOfTheReferenceWithPaddingOnTheRight(Fixture fixture) throws IOException {
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      float[] logits =
          Scope.get(
              () -> {
                DecoderInputs inputs = model.inputs(DecoderInputs.Padding.RIGHT);
                Tensor hidden = model.decoder().hidden(model.pass(), inputs, null);
                return Tensors.floats(model.decoder().logits(model.pass(), hidden, model.slots(0)));
              });
      assertThat(logits)
          .containsExactly(
              Fixture.floats(fixture.expected().path("logits_real_positions")), within(TOLERANCE));
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void givesTheLogitsOfTheReferenceWithPaddingOnTheLeft(Fixture fixture) throws IOException {
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      assertThat(lastLogits(model, DecoderInputs.Padding.LEFT))
          .containsExactly(
              Fixture.floats(fixture.expected().path("left_padded_last_position_logits")),
              within(TOLERANCE));
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void givesTheLossOfTheReference(Fixture fixture) throws IOException {
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      float loss = Scope.get(() -> model.loss(model.pass()).item_float());
      assertThat(loss).isCloseTo(fixture.expected().path("loss").floatValue(), within(1e-5f));
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void givesTheLogProbabilitiesOfScoresOfTheReference(Fixture fixture) throws IOException {
    long[] scores =
        fixture
            .json("inputs.json")
            .path("score_token_ids")
            .valueStream()
            .mapToLong(JsonNode::longValue)
            .toArray();
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      Scope.run(
          () -> {
            Tensor logits = logits(model, DecoderInputs.Padding.RIGHT);
            Tensor ids = Tensors.ofLongs(scores, scores.length);
            assertThat(Tensors.floats(logits.log_softmax(1).index_select(1, ids)))
                .containsExactly(
                    Fixture.floats(fixture.expected().path("score_logprobs_full_vocab")),
                    within(TOLERANCE));
            DecoderInputs inputs = model.inputs(DecoderInputs.Padding.RIGHT);
            Tensor last =
                model
                    .decoder()
                    .hidden(model.pass(), inputs, null)
                    .reshape(-1, model.decoder().plan().size().hidden())
                    .index_select(0, inputs.lastSlots());
            Tensor restricted = model.decoder().logitsOf(model.pass(), last, ids);
            assertThat(Tensors.floats(restricted.log_softmax(1)))
                .containsExactly(
                    Fixture.floats(fixture.expected().path("score_logprobs_restricted")),
                    within(TOLERANCE));
          });
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void continuesAsTheReferenceDoes(Fixture fixture) throws IOException {
    int most = fixture.json("inputs.json").path("max_new_tokens").intValue();
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      List<int[]> continuations =
          new GreedyContinuation(model.decoder(), model.pass(), ComputeDevice.CPU)
              .of(model.sequences(), most, Set.of());
      assertThat(continuations.stream().flatMapToInt(Arrays::stream).toArray())
          .containsExactly(
              fixture
                  .expected()
                  .path("greedy_continuation")
                  .valueStream()
                  .flatMap(JsonNode::valueStream)
                  .mapToInt(JsonNode::intValue)
                  .toArray());
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void givesTheHiddenStatesOfTheReference(Fixture fixture) throws IOException {
    JsonNode expected = fixture.expected().path("hidden_states_summary");
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      Scope.run(
          () -> {
            DecoderInputs inputs = model.inputs(DecoderInputs.Padding.RIGHT);
            List<Tensor> states = model.decoder().states(model.pass(), inputs);
            assertThat(states).hasSize(expected.size());
            for (int i = 0; i < states.size(); i++) {
              assertSummary(model, states.get(i), expected.path(i));
            }
          });
    }
  }

  private static void assertSummary(DecoderFixture model, Tensor state, JsonNode expected) {
    Tensor rows = state.reshape(-1, state.size(2)).index_select(0, model.slots(0));
    assertThat(rows.mean().item_float())
        .isCloseTo(expected.path("mean").floatValue(), within(TOLERANCE));
    assertThat(rows.norm().item_float()).isCloseTo(expected.path("l2").floatValue(), within(1e-4f));
    int last = model.sequences().get(0).length - 1;
    assertThat(Tensors.floats(rows.select(0, 0)))
        .containsExactly(Fixture.floats(expected.path("seq0_first_real_token")), within(TOLERANCE));
    assertThat(Tensors.floats(rows.select(0, last)))
        .containsExactly(Fixture.floats(expected.path("seq0_last_real_token")), within(TOLERANCE));
  }

  private static float[] lastLogits(DecoderFixture model, DecoderInputs.Padding padding) {
    return Scope.get(() -> Tensors.floats(logits(model, padding)));
  }

  private static Tensor logits(DecoderFixture model, DecoderInputs.Padding padding) {
    DecoderInputs inputs = model.inputs(padding);
    Tensor hidden = model.decoder().hidden(model.pass(), inputs, null);
    return model.decoder().logits(model.pass(), hidden, inputs.lastSlots());
  }
}
