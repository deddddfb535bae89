package org.cyborgscoring.torch.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.TinyDecoder;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.lora.TargetModules;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTokenObjectiveTest {
  private static final DecoderPlan PLAN = TinyDecoder.plan();
  private static final Decoder DECODER = new Decoder(PLAN);
  private static final List<TaughtResponse> RESPONSES =
      List.of(
          new TaughtResponse(new int[] {4, 9, 30, 11, 2}, new double[] {0, 0, 1, 0}),
          new TaughtResponse(new int[] {40, 9}, new double[] {0, 0.5, 0.5, 0}),
          new TaughtResponse(new int[] {7, 8, 70}, new double[] {0.5, 0, 0, 0.5}));

  private final TaughtDecoder model = new TaughtDecoder(WeightStorage.FLOAT32);
  private final LoraSettings lora = new LoraSettings(4, 8, false, 0.3, TargetModules.ALL);
  private final Parameters adapters =
      LoraAdapter.begin(PLAN, lora, new Random(2), ComputeDevice.CPU);

  ScoreTokenObjectiveTest() {
    Random random = new Random(5);
    Scope.run(
        () ->
            adapters
                .all()
                .values()
                .forEach(
                    weight -> {
                      float[] values = new float[(int) weight.numel()];
                      for (int i = 0; i < values.length; i++) {
                        values[i] = (float) (0.1 * random.nextGaussian());
                      }
                      weight
                          .detach()
                          .copy_(Tensors.ofFloats(values, weight.size(0), weight.size(1)));
                    }));
  }

  @AfterEach
  void free() {
    adapters.close();
    model.close();
  }

  private ScoreTokenObjective objective(boolean recomputed) {
    return new ScoreTokenObjective(DECODER, model.weights, lora, recomputed, ComputeDevice.CPU);
  }

  private static List<ScoreExample> examples(List<TaughtResponse> responses) {
    return responses.stream()
        .flatMap(response -> ScoreExample.of(response, TaughtDecoder.SEQUENCES).stream())
        .toList();
  }

  /** The loss token by token, over one sequence at a time. */
  private double expected(TaughtResponse response) {
    DecoderPass pass =
        new DecoderPass(model.weights, new LoraAdapter(PLAN, lora, adapters), Dropout.NONE);
    double loss = 0;
    for (int k = 0; k < response.label().length; k++) {
      int[] point = TaughtDecoder.SEQUENCES.get(k);
      for (int i = 0; i < point.length; i++) {
        int[] before =
            IntStream.concat(Arrays.stream(response.prompt()), Arrays.stream(point, 0, i))
                .toArray();
        float[] next =
            Scope.get(() -> Tensors.floats(DECODER.next(pass, before, ComputeDevice.CPU)));
        loss -= response.label()[k] * next[point[i]];
      }
    }
    return loss;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isTheCrossEntropyOfTheScoreTokensAlone(boolean recomputed) {
    double loss =
        Scope.get(
            () ->
                objective(recomputed)
                    .loss(examples(RESPONSES), adapters, Dropout.NONE)
                    .item_double());
    double expected = RESPONSES.stream().mapToDouble(this::expected).sum();
    assertThat(loss).isCloseTo(expected, within(1e-4));
  }

  @Test
  void twoReadsCountHalfEach() {
    int[] prompt = {7, 8, 70, 3};
    double one = expected(new TaughtResponse(prompt, new double[] {1, 0, 0, 0}));
    double other = expected(new TaughtResponse(prompt, new double[] {0, 0, 0, 1}));
    List<ScoreExample> both =
        examples(List.of(new TaughtResponse(prompt, new double[] {0.5, 0, 0, 0.5})));
    double loss =
        Scope.get(() -> objective(false).loss(both, adapters, Dropout.NONE).item_double());
    assertThat(loss).isCloseTo((one + other) / 2, within(1e-4));
    assertThat(both.stream().mapToDouble(objective(false)::weight).sum()).isEqualTo(1);
  }

  private List<float[]> gradients(boolean recomputed, long seed) {
    return Scope.get(
        () -> {
          Tensor loss =
              objective(recomputed).loss(examples(RESPONSES), adapters, Dropout.seeded(seed));
          Tensor[] trained = adapters.trained().values().toArray(Tensor[]::new);
          TensorVector found = torch.grad(new TensorVector(loss), new TensorVector(trained));
          List<float[]> gradients = new ArrayList<>();
          for (int i = 0; i < trained.length; i++) {
            gradients.add(Tensors.floats(found.get(i)));
          }
          return gradients;
        });
  }

  @Test
  void recomputedActivationsGiveTheSameGradientWithTheSameDropout() {
    List<float[]> kept = gradients(false, 9);
    List<float[]> recomputed = gradients(true, 9);
    for (int i = 0; i < kept.size(); i++) {
      assertThat(recomputed.get(i)).containsExactly(kept.get(i), within(1e-6f));
    }
    assertThat(gradients(false, 10).get(0)).isNotEqualTo(kept.get(0));
  }
}
