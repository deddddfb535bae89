package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Gradients and five steps of the optimizer, against the reference implementation's. */
class TrainingParityTest {

  @Test
  void givesTheGradientsOfTheReference() throws IOException {
    BertFixture bert = new BertFixture();
    try (var parameters = bert.parameters()) {
      Map<String, Tensor> trained = parameters.trained();
      Scope.run(
          () -> {
            Tensor loss = bert.loss(BertFixture.rows(), parameters, Dropout.NONE).div(three());
            JsonNode expected = BertFixture.training();
            assertThat(loss.item_double())
                .isCloseTo(expected.path("initial_loss").doubleValue(), within(1e-5));
            TensorVector gradients =
                torch.grad(
                    new TensorVector(loss),
                    new TensorVector(trained.values().toArray(new Tensor[0])));
            int i = 0;
            for (String name : trained.keySet()) {
              assertThat(gradients.get(i++).norm().item_double())
                  .as(name)
                  .isCloseTo(
                      expected.path("grad").path(name).path("l2").doubleValue(), within(1e-5));
            }
          });
    }
  }

  private static org.bytedeco.pytorch.Scalar three() {
    return new org.bytedeco.pytorch.Scalar(3.0);
  }

  @Test
  void makesTheFiveStepsOfTheReference() throws IOException {
    BertFixture bert = new BertFixture();
    JsonNode expected = BertFixture.training();
    // The reference decays every parameter, and neither clips nor changes its learning rate.
    try (var parameters = bert.parameters();
        GradientWorkers workers = new GradientWorkers(2, ComputeDevice.CPU);
        AdamW optimizer = new AdamW(parameters.trained(), 0.01, parameter -> true)) {
      BatchGradient<BertFixture.Row> gradient = new BatchGradient<>(bert, parameters, workers, 16);
      for (int step = 0; step < 6; step++) {
        try (BatchGradient.Sum sum = gradient.of(BertFixture.rows(), 0)) {
          assertThat(sum.loss() / 3)
              .isCloseTo(
                  expected.path("losses_before_each_step_then_after_last").path(step).doubleValue(),
                  within(1e-5));
          if (step < 5) {
            optimizer.step(workers, sum.gradients(), 1.0 / 3, 1e-3);
          }
        }
      }
      parameters
          .trained()
          .forEach(
              (name, tensor) -> {
                if (!name.endsWith("attention.self.key.bias")) {
                  float[] first = Tensors.floats(tensor);
                  JsonNode four = expected.path("param_first4_after_5_steps").path(name);
                  for (int i = 0; i < four.size(); i++) {
                    assertThat(first[i])
                        .as(name)
                        .isCloseTo(four.path(i).floatValue(), within(1e-4f));
                  }
                }
              });
    }
  }
}
