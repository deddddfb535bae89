package org.cyborgscoring.torch.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.decoder.DecoderInputs.Padding;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyValueCacheTest {
  private static final int[] PREFIX = {5, 17, 80, 3, 41, 9};
  private static final List<int[]> ENDS =
      List.of(new int[] {66, 2, 71}, new int[] {12}, new int[] {8, 8});

  private final DecoderPlan plan = TinyDecoder.plan();
  private final Parameters parameters = TinyDecoder.weights(plan, 1);
  private final DecoderPass pass = DecoderPass.of(Weights.of(parameters));

  @AfterEach
  void close() {
    parameters.close();
  }

  private static Decoder windowed(int window) {
    return new Decoder(
        Decoders.plan(
            TinyDecoder.config().with("model_type", "mistral").with("sliding_window", window)));
  }

  private static DecoderInputs inputs(List<int[]> sequences, int start) {
    return DecoderInputs.of(sequences, start, Padding.RIGHT, ComputeDevice.CPU);
  }

  private static int[] joined(int[] beginning, int[] end) {
    return IntStream.concat(Arrays.stream(beginning), Arrays.stream(end)).toArray();
  }

  private float[] next(Decoder decoder, int[] sequence) {
    return Scope.get(() -> Tensors.floats(decoder.next(pass, sequence, ComputeDevice.CPU)));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 4})
  void sequencesThatShareTheirBeginningAreScoredAsEachAlone(int window) {
    Decoder decoder = windowed(window);
    try (KeyValueCache prefix = new KeyValueCache(PREFIX.length)) {
      Scope.run(() -> decoder.hidden(pass, inputs(List.of(PREFIX), 0), prefix));
      try (KeyValueCache shared = prefix.repeated(ENDS.size(), PREFIX.length + 3)) {
        float[] together =
            Scope.get(
                () -> {
                  DecoderInputs inputs = inputs(ENDS, PREFIX.length);
                  Tensor hidden = decoder.hidden(pass, inputs, shared);
                  return Tensors.floats(
                      decoder.logits(pass, hidden, inputs.lastSlots()).log_softmax(1));
                });
        int vocabulary = plan.size().vocabulary();
        for (int row = 0; row < ENDS.size(); row++) {
          assertThat(Arrays.copyOfRange(together, row * vocabulary, (row + 1) * vocabulary))
              .containsExactly(next(decoder, joined(PREFIX, ENDS.get(row))), within(2e-5f));
        }
        assertThat(shared.length()).isEqualTo(PREFIX.length + 3);
      }
      assertThat(prefix.length()).isEqualTo(PREFIX.length);
    }
  }

  @Test
  void continuesRowsThatWereCachedWithPaddingBehindThem() {
    Decoder decoder = new Decoder(plan);
    try (KeyValueCache cache = new KeyValueCache(4)) {
      float[] together =
          Scope.get(
              () -> {
                decoder.hidden(pass, inputs(ENDS, 0), cache);
                Tensor positions = Tensors.ofLongs(new long[] {3, 1, 2}, 3, 1);
                Tensor ones = Tensors.ofLongs(new long[] {1, 1, 1}, 3, 1);
                Tensor ids = Tensors.ofLongs(new long[] {30, 31, 32}, 3, 1);
                DecoderInputs more = new DecoderInputs(ids, positions, ones, false);
                Tensor hidden = decoder.hidden(pass, more, cache);
                return Tensors.floats(
                    decoder.logits(pass, hidden, more.lastSlots()).log_softmax(1).select(0, 1));
              });
      assertThat(together).containsExactly(next(decoder, new int[] {12, 31}), within(2e-5f));
    }
  }

  /** The ways on are 30, 30 31, 30 32, 33 33, and their last tokens are the tree's nodes. */
  @ParameterizedTest
  @CsvSource({"RIGHT, 100", "LEFT, 100", "RIGHT, 3", "LEFT, 3"})
  void computesSeveralWaysToGoOnAtOnce(Padding padding, int window) {
    Decoder decoder = windowed(window);
    int[] tokens = {30, 31, 32, 33, 33};
    int[] parents = {-1, 0, 0, -1, 3};
    List<int[]> ways =
        List.of(
            new int[] {30},
            new int[] {30, 31},
            new int[] {30, 32},
            new int[] {33},
            new int[] {33, 33});
    try (KeyValueCache cache = new KeyValueCache(3 + tokens.length)) {
      float[] together =
          Scope.get(
              () -> {
                decoder.hidden(pass, DecoderInputs.of(ENDS, padding, ComputeDevice.CPU), cache);
                DecoderInputs tree =
                    DecoderInputs.branches(tokens, parents, new int[] {3, 1, 2}, ComputeDevice.CPU);
                Tensor rows = decoder.hidden(pass, tree, cache).reshape(-1, 64);
                return Tensors.floats(decoder.logits(pass, rows).log_softmax(1));
              });
      int vocabulary = plan.size().vocabulary();
      for (int i = 0; i < ENDS.size() * ways.size(); i++) {
        int[] whole = joined(ENDS.get(i / ways.size()), ways.get(i % ways.size()));
        assertThat(Arrays.copyOfRange(together, i * vocabulary, (i + 1) * vocabulary))
            .containsExactly(next(decoder, whole), within(2e-5f));
      }
    }
  }

  @Test
  void aSharedBeginningCanBeGoneOnFromStepByStep() {
    Decoder decoder = new Decoder(plan);
    try (KeyValueCache prefix = new KeyValueCache(PREFIX.length)) {
      Scope.run(() -> decoder.hidden(pass, inputs(List.of(PREFIX), 0), prefix));
      try (KeyValueCache shared = prefix.repeated(2, PREFIX.length + 2)) {
        Scope.run(
            () ->
                decoder.hidden(
                    pass, inputs(List.of(new int[] {1}, new int[] {2}), PREFIX.length), shared));
        float[] second =
            Scope.get(
                () -> {
                  DecoderInputs more =
                      inputs(List.of(new int[] {3}, new int[] {4}), PREFIX.length + 1);
                  Tensor hidden = decoder.hidden(pass, more, shared).select(1, 0);
                  return Tensors.floats(decoder.logits(pass, hidden).log_softmax(1).select(0, 1));
                });
        assertThat(second)
            .containsExactly(next(decoder, joined(PREFIX, new int[] {2, 4})), within(2e-5f));
        assertThatThrownBy(() -> shared.repeated(1, 20)).isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @Test
  void refusesMoreThanItsCapacity() {
    Decoder decoder = new Decoder(plan);
    try (KeyValueCache cache = new KeyValueCache(5)) {
      assertThatThrownBy(
              () -> Scope.run(() -> decoder.hidden(pass, inputs(List.of(PREFIX), 0), cache)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("5 slots cannot hold 6");
    }
  }

  @Test
  void stopsEachSequenceAtItsEnd() {
    GreedyContinuation greedy = new GreedyContinuation(new Decoder(plan), pass, ComputeDevice.CPU);
    List<int[]> free = greedy.of(ENDS, 6, Set.of());
    int end = free.get(0)[2];
    int expected = 1;
    while (free.get(0)[expected - 1] != end) {
      expected++;
    }
    List<int[]> stopped = greedy.of(ENDS, 6, Set.of(end));
    assertThat(stopped.get(0)).isEqualTo(Arrays.copyOf(free.get(0), expected));
    assertThat(free).allSatisfy(added -> assertThat(added).hasSize(6));
  }
}
