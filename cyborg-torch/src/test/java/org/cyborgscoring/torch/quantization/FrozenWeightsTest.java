package org.cyborgscoring.torch.quantization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.decoder.Adaptation;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.RecomputedLoss;
import org.cyborgscoring.torch.decoder.TinyDecoder;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.lora.TargetModules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenWeightsTest {
  private static final List<int[]> SEQUENCES =
      List.of(new int[] {5, 17, 80, 3, 41, 9, 66}, new int[] {12, 88, 1, 30});

  private final DecoderPlan plan = TinyDecoder.plan();
  private final Decoder decoder = new Decoder(plan);

  private FrozenWeights frozen(Parameters parameters, WeightStorage storage) throws IOException {
    return FrozenWeights.of(
        plan,
        storage,
        ComputeDevice.CPU,
        taker -> plan.parameters().forEach(spec -> taker.take(spec, parameters.get(spec.name()))));
  }

  private static WeightStorage storage(String format) {
    WeightFormat named = WeightFormat.valueOf(format);
    return new WeightStorage(named, named);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT32, 4.0", "BFLOAT16, 2.1", "NF4, 0.6", "NF4_DOUBLE, 0.6"})
  void takesAsManyBytesAWeightAsItsFormatSays(String format, double most) throws IOException {
    try (Parameters parameters = TinyDecoder.weights(plan, 1);
        FrozenWeights weights = frozen(parameters, storage(format))) {
      assertThat((double) weights.bytes() / weights.elements()).isLessThanOrEqualTo(most);
      // The last block of scales is filled up, which a small model feels.
      assertThat((double) weights.bytes())
          .isCloseTo((double) storage(format).bytes(plan), within(4000.0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FLOAT32", "BFLOAT16", "NF4", "NF4_DOUBLE"})
  void computesWithTheWeightsThatItUnpacks(String format) throws IOException {
    try (Parameters parameters = TinyDecoder.weights(plan, 1);
        FrozenWeights weights = frozen(parameters, storage(format));
        Parameters unpacked = new Parameters()) {
      Scope.run(
          () ->
              plan.parameters()
                  .forEach(spec -> unpacked.put(spec.name(), weights.get(spec.name()).clone())));
      int[] sequence = SEQUENCES.get(0);
      Scope.run(
          () ->
              assertThat(
                      Tensors.floats(
                          decoder.next(DecoderPass.of(weights), sequence, ComputeDevice.CPU)))
                  .containsExactly(
                      Tensors.floats(
                          decoder.next(
                              DecoderPass.of(Weights.of(unpacked)), sequence, ComputeDevice.CPU)),
                      within(1e-5f)));
    }
  }

  private static LoraSettings lora(double dropout) {
    return new LoraSettings(4, 8, false, dropout, TargetModules.ALL);
  }

  private Parameters adapters(LoraSettings settings) {
    Parameters adapters = LoraAdapter.begin(plan, settings, new Random(2), ComputeDevice.CPU);
    Scope.run(
        () ->
            adapters
                .all()
                .values()
                .forEach(
                    tensor -> {
                      float[] values = new float[(int) tensor.numel()];
                      Random random = new Random(values.length);
                      for (int i = 0; i < values.length; i++) {
                        values[i] = (float) (0.1 * random.nextGaussian());
                      }
                      tensor
                          .detach()
                          .copy_(Tensors.ofFloats(values, tensor.size(0), tensor.size(1)));
                    }));
    return adapters;
  }

  private Tensor head(DecoderPass pass, Tensor hidden) {
    Tensor logits = decoder.logits(pass, hidden, Tensors.ofLongs(new long[] {6, 10}, 2));
    return torch.cross_entropy_loss(logits, Tensors.ofLongs(new long[] {7, 8}, 2));
  }

  private static List<float[]> gradients(Tensor loss, Map<String, Tensor> trained) {
    List<float[]> gradients = new ArrayList<>();
    TensorVector found =
        torch.grad(
            new TensorVector(loss), new TensorVector(trained.values().toArray(Tensor[]::new)));
    for (int i = 0; i < trained.size(); i++) {
      gradients.add(Tensors.floats(found.get(i)));
    }
    return gradients;
  }

  @ParameterizedTest
  @ValueSource(strings = {"FLOAT32", "NF4"})
  void recomputedActivationsGiveTheSameGradient(String format) throws IOException {
    LoraSettings settings = lora(0);
    try (Parameters parameters = TinyDecoder.weights(plan, 1);
        FrozenWeights weights = frozen(parameters, storage(format));
        Parameters adapters = adapters(settings)) {
      Adaptation adapter = new LoraAdapter(plan, settings, adapters);
      DecoderPass pass = new DecoderPass(weights, adapter, Dropout.NONE);
      Scope.run(
          () -> {
            DecoderInputs inputs =
                DecoderInputs.of(SEQUENCES, DecoderInputs.Padding.RIGHT, ComputeDevice.CPU);
            Tensor plain = head(pass, decoder.hidden(pass, inputs, null));
            Tensor recomputed =
                new RecomputedLoss(decoder, adapters.trained().values())
                    .of(pass, inputs, hidden -> head(pass, hidden));
            assertThat(recomputed.item_float()).isEqualTo(plain.item_float());
            List<float[]> expected = gradients(plain, adapters.trained());
            List<float[]> given = gradients(recomputed, adapters.trained());
            for (int i = 0; i < expected.size(); i++) {
              assertThat(given.get(i)).containsExactly(expected.get(i), within(1e-6f));
            }
            assertThat(GradMode.is_enabled()).isTrue();
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "tables"})
  void recomputedActivationsTrainTheModelsOwnWeightsAsWell(String which) {
    try (Parameters parameters = TinyDecoder.weights(plan, 1)) {
      parameters.train(name -> which.equals("all") || name.contains("embed"));
      DecoderPass pass = DecoderPass.of(Weights.of(parameters));
      Scope.run(
          () -> {
            DecoderInputs inputs =
                DecoderInputs.of(SEQUENCES, DecoderInputs.Padding.RIGHT, ComputeDevice.CPU);
            Tensor plain = head(pass, decoder.hidden(pass, inputs, null));
            Tensor recomputed =
                new RecomputedLoss(decoder, parameters.trained().values())
                    .of(pass, inputs, hidden -> head(pass, hidden));
            List<float[]> expected = gradients(plain, parameters.trained());
            List<float[]> given = gradients(recomputed, parameters.trained());
            for (int i = 0; i < expected.size(); i++) {
              assertThat(given.get(i)).containsExactly(expected.get(i), within(1e-5f));
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void recomputedActivationsLeaveTheSameOut(long seed) throws IOException {
    LoraSettings settings = lora(0.5);
    try (Parameters parameters = TinyDecoder.weights(plan, 1);
        FrozenWeights weights = frozen(parameters, WeightStorage.FLOAT32);
        Parameters adapters = adapters(settings)) {
      Tensor one = adapters.get("base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight");
      double slope = Scope.get(() -> slope(weights, settings, adapters, one, seed));
      double change = Scope.get(() -> difference(weights, settings, adapters, one, seed));
      assertThat(slope).isNotZero().isCloseTo(change, within(2e-3 + 0.03 * Math.abs(change)));
    }
  }

  private Tensor loss(
      FrozenWeights weights, LoraSettings settings, Parameters adapters, long seed) {
    Adaptation adapter = new LoraAdapter(plan, settings, adapters);
    DecoderPass pass = new DecoderPass(weights, adapter, Dropout.seeded(seed));
    DecoderInputs inputs =
        DecoderInputs.of(SEQUENCES, DecoderInputs.Padding.RIGHT, ComputeDevice.CPU);
    return new RecomputedLoss(decoder, adapters.trained().values())
        .of(pass, inputs, hidden -> head(pass, hidden));
  }

  /** The derivative of the loss along all ones, by the gradient. */
  private double slope(
      FrozenWeights weights, LoraSettings settings, Parameters adapters, Tensor one, long seed) {
    Tensor loss = loss(weights, settings, adapters, seed);
    return torch.grad(new TensorVector(loss), new TensorVector(one)).get(0).sum().item_double();
  }

  /** The same by two losses that lie a step apart. */
  private double difference(
      FrozenWeights weights, LoraSettings settings, Parameters adapters, Tensor one, long seed) {
    double step = 1e-3;
    one.detach().add_(new Scalar(step));
    double above = loss(weights, settings, adapters, seed).item_double();
    one.detach().add_(new Scalar(-2 * step));
    double below = loss(weights, settings, adapters, seed).item_double();
    return (above - below) / (2 * step);
  }
}
