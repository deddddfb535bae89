package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EncoderTrainingParityTest {

  static Stream<Fixture> trained() throws IOException {
    return EncoderParityTest.encoders().filter(fixture -> fixture.has("training.json"));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("trained")
  void givesTheGradientsOfTheReference(Fixture fixture) throws IOException {
    try (FixtureModel model = trainable(fixture)) {
      Scope.run(() -> model.loss().backward());
      for (Map.Entry<String, JsonNode> each :
          fixture.json("training.json").path("grad").properties()) {
        Tensor tensor = model.parameters().get(each.getKey());
        float[] gradient = Scope.get(() -> Tensors.floats(tensor.grad()));
        assertTensor(each.getKey(), gradient, each.getValue().path("l2"), 1e-5f);
        assertFirst(each.getKey(), gradient, each.getValue().path("first4"), 1e-5f);
      }
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("trained")
  void learnsAsTheReferenceDoes(Fixture fixture) throws IOException {
    JsonNode training = fixture.json("training.json");
    float[] losses = Fixture.floats(training.path("losses_before_each_step_then_after_last"));
    try (FixtureModel model = trainable(fixture)) {
      Scope.run(
          () -> {
            AdamW optimizer = optimizer(model);
            for (int step = 0; step < losses.length; step++) {
              optimizer.zero_grad();
              Tensor loss = model.loss();
              assertThat(loss.item_float()).isCloseTo(losses[step], within(1e-5f));
              if (step < losses.length - 1) {
                loss.backward();
                optimizer.step();
              }
            }
          });
      for (Map.Entry<String, JsonNode> each :
          training.path("param_l2_after_5_steps").properties()) {
        // Its gradient is nothing but rounding, which AdamW divides by its own size.
        if (!each.getKey().endsWith("attention.self.key.bias")) {
          float[] values = Tensors.floats(model.parameters().get(each.getKey()));
          assertTensor(each.getKey(), values, each.getValue(), 1e-4f);
          JsonNode first = training.path("param_first4_after_5_steps").path(each.getKey());
          assertFirst(each.getKey(), values, first, 1e-4f);
        }
      }
    }
  }

  private static FixtureModel trainable(Fixture fixture) throws IOException {
    FixtureModel model = new FixtureModel(fixture, ScalarType.Float);
    model.parameters().all().values().forEach(tensor -> tensor.set_requires_grad(true));
    return model;
  }

  /** The reference's settings; all but the learning rate are libtorch's own. */
  private static AdamW optimizer(FixtureModel model) {
    Tensor[] all = model.parameters().all().values().toArray(Tensor[]::new);
    return new AdamW(new TensorVector(all), new AdamWOptions(1e-3));
  }

  private static void assertTensor(String name, float[] values, JsonNode l2, float tolerance) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    assertThat((float) Math.sqrt(squares)).as(name).isCloseTo(l2.floatValue(), within(tolerance));
  }

  private static void assertFirst(String name, float[] values, JsonNode first, float tolerance) {
    for (int i = 0; i < first.size(); i++) {
      assertThat(values[i]).as(name).isCloseTo(first.get(i).floatValue(), within(tolerance));
    }
  }
}
