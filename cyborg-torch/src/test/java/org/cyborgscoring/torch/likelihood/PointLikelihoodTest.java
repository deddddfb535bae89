package org.cyborgscoring.torch.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.decoder.TinyDecoder;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointLikelihoodTest {
  private static final List<int[]> SINGLE = List.of(new int[] {3}, new int[] {4}, new int[] {5});
  private static final List<int[]> UP_TO_TWELVE =
      List.of(
          new int[] {2}, new int[] {1, 9}, new int[] {1, 0}, new int[] {1, 1}, new int[] {1, 2});
  private static final List<int[]> SEVERAL =
      List.of(
          new int[] {3, 9},
          new int[] {4},
          new int[] {3, 3, 8},
          new int[] {3, 3, 7},
          new int[] {5, 3},
          new int[] {5, 4});

  private final Decoder decoder = new Decoder(TinyDecoder.plan());
  private final Parameters parameters = TinyDecoder.weights(decoder.plan(), 1);
  private final DecoderPass pass = DecoderPass.of(Weights.of(parameters));
  private final GradientWorkers workers = new GradientWorkers(2, ComputeDevice.CPU);

  @AfterEach
  void close() {
    workers.close();
    parameters.close();
  }

  /** Prompts with a beginning in common and ends of 1 to 12 tokens. */
  private static List<int[]> prompts(int count, int prefix) {
    Random random = new Random(7);
    int[] beginning = random.ints(prefix, 0, 90).toArray();
    return IntStream.range(0, count)
        .mapToObj(i -> random.ints(1 + i * 5 % 12, 0, 90))
        .map(end -> IntStream.concat(Arrays.stream(beginning), end).toArray())
        .toList();
  }

  private PointLikelihood likelihood(int tokensAtOnce) {
    return new PointLikelihood(decoder, pass, ComputeDevice.CPU, tokensAtOnce);
  }

  private double[][] score(List<int[]> prompts, List<int[]> points, int tokensAtOnce) {
    return likelihood(tokensAtOnce).of(prompts, points, workers, PointLikelihood.Listener.NONE);
  }

  @ParameterizedTest
  @CsvSource({"0, 100, 100", "0, 4, 40", "30, 100, 100", "30, 20, 40", "30, 4, 100", "15, 4, 1"})
  void givesWhatEachPromptAndPointGiveAlone(int prefix, int window, int tokensAtOnce) {
    Decoder windowed =
        new Decoder(
            Decoders.plan(
                TinyDecoder.config().with("model_type", "mistral").with("sliding_window", window)));
    List<int[]> prompts = prompts(9, prefix);
    for (List<int[]> points : List.of(SINGLE, UP_TO_TWELVE, SEVERAL)) {
      double[][] logs =
          new PointLikelihood(windowed, pass, ComputeDevice.CPU, tokensAtOnce)
              .of(prompts, points, workers, PointLikelihood.Listener.NONE);
      for (int i = 0; i < prompts.size(); i++) {
        double[] alone = new OneAtATime(windowed, pass).of(prompts.get(i), points);
        assertThat(logs[i]).containsExactly(alone, within(5e-5));
      }
    }
  }

  @Test
  void givesTheSameBitsOnAnyNumberOfWorkersAndInAnyOrder() {
    List<int[]> prompts = prompts(40, 20);
    double[][] two = score(prompts, SEVERAL, 60);
    try (GradientWorkers one = new GradientWorkers(1, ComputeDevice.CPU)) {
      assertThat(likelihood(60).of(prompts, SEVERAL, one, PointLikelihood.Listener.NONE))
          .isDeepEqualTo(two);
    }
    List<int[]> reversed = new ArrayList<>(prompts);
    Collections.reverse(reversed);
    double[][] backwards = score(reversed, SEVERAL, 60);
    Collections.reverse(Arrays.asList(backwards));
    assertThat(backwards).isDeepEqualTo(two);
  }

  @Test
  void givesTheSameBitsForTheRestWhenAPartIsKnown() {
    List<int[]> prompts = prompts(40, 20);
    double[][] whole = score(prompts, SEVERAL, 60);
    Recorder known = new Recorder(place -> place % 3 != 0);
    double[][] rest = likelihood(60).of(prompts, SEVERAL, workers, known);
    assertThat(known.asked).containsExactlyInAnyOrderElementsOf(places(40));
    assertThat(known.computed).isNotEmpty().hasSizeLessThan(40);
    for (int i = 0; i < rest.length; i++) {
      assertThat(rest[i]).isEqualTo(known.computed.containsKey(i) ? whole[i] : new double[0]);
      assertThat(known.computed.getOrDefault(i, rest[i])).isEqualTo(rest[i]);
    }
  }

  @Test
  void computesNothingWhenAllIsKnown() {
    DecoderPass untouchable =
        DecoderPass.of(
            name -> {
              throw new AssertionError(name);
            });
    double[][] logs =
        new PointLikelihood(decoder, untouchable, ComputeDevice.CPU, 60)
            .of(prompts(5, 20), SINGLE, workers, new Recorder(place -> false));
    assertThat(logs).isDeepEqualTo(new double[5][0]);
  }

  @Test
  void tellsOfEqualPromptsTogether() {
    int[] prompt = {1, 2, 3};
    Recorder all = new Recorder(place -> true);
    double[][] logs =
        likelihood(60).of(List.of(prompt, new int[] {9}, prompt.clone()), SINGLE, workers, all);
    assertThat(logs[2]).isEqualTo(logs[0]);
    assertThat(all.computed.keySet()).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void endsWhenAListenerThrows() {
    Map<Integer, Boolean> told = new ConcurrentHashMap<>();
    PointLikelihood.Listener cancelling =
        new Recorder(place -> true) {
          @Override
          public void computed(int[] prompts, double[][] logProbabilities) {
            told.put(prompts[0], true);
            throw new IllegalStateException("cancelled");
          }
        };
    List<int[]> prompts = prompts(40, 0);
    assertThatThrownBy(() -> likelihood(1).of(prompts, SINGLE, workers, cancelling))
        .hasMessage("cancelled");
    assertThat(told).hasSizeLessThanOrEqualTo(workers.threads());
  }

  @Test
  void refusesAModelThatGivesNoNumbers() {
    Scope.run(() -> parameters.get("model.norm.weight").fill_(new Scalar(Double.NaN)));
    assertThatThrownBy(() -> score(prompts(3, 0), SINGLE, 60))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not a number");
  }

  @Test
  void refusesTokensThatTheModelHasNot() {
    assertThatThrownBy(() -> score(prompts(3, 0), List.of(new int[] {90}), 60))
        .hasMessage("There is no token 90 in a vocabulary of 90.");
    assertThatThrownBy(() -> score(List.of(new int[0]), SINGLE, 60))
        .hasMessageContaining("has no token");
    assertThatThrownBy(() -> likelihood(0)).hasMessage("tokensAtOnce: 0");
  }

  @Test
  void noPromptsGiveNoRows() {
    assertThat(score(List.of(), SINGLE, 60)).isEmpty();
  }

  private static List<Integer> places(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
