package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Supplier;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import tools.jackson.databind.JsonNode;

/**
 * What the reference's gradients and first steps are.
 *
 * @param expected the object that holds them
 */
record ReferenceTraining(JsonNode expected) {

  /** Compares the gradients of a loss. */
  void assertGradients(Map<String, Tensor> parameters, Supplier<Tensor> loss) {
    Scope.run(() -> loss.get().backward());
    JsonNode gradients = expected.path("grad");
    assertThat(parameters.keySet()).containsExactlyInAnyOrderElementsOf(gradients.propertyNames());
    parameters.forEach(
        (name, parameter) -> {
          float[] gradient = Scope.get(() -> Tensors.floats(parameter.grad()));
          JsonNode wanted = gradients.path(name);
          assertLike(name, gradient, wanted.path("l2"), wanted.path("first4"), 1e-5f);
        });
  }

  /** Makes five steps and compares losses and parameters. */
  void assertSteps(Map<String, Tensor> parameters, Supplier<Tensor> loss) {
    JsonNode losses = expected.path("losses_before_each_step_then_after_last");
    Scope.run(
        () -> {
          Tensor[] all = parameters.values().toArray(Tensor[]::new);
          AdamW optimizer = new AdamW(new TensorVector(all), new AdamWOptions(1e-3));
          for (int step = 0; step < losses.size(); step++) {
            optimizer.zero_grad();
            Tensor now = loss.get();
            assertThat(now.item_float())
                .as("step " + step)
                .isCloseTo(losses.path(step).floatValue(), within(1e-5f));
            now.backward();
            if (step < losses.size() - 1) {
              optimizer.step();
            }
          }
        });
    JsonNode norms = expected.path("param_l2_after_5_steps");
    assertThat(parameters.keySet()).containsExactlyInAnyOrderElementsOf(norms.propertyNames());
    parameters.forEach(
        (name, parameter) ->
            assertLike(
                name,
                Tensors.floats(parameter),
                norms.path(name),
                expected.path("param_first4_after_5_steps").path(name),
                1e-4f));
  }

  private static void assertLike(
      String name, float[] values, JsonNode norm, JsonNode first, float tolerance) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    assertThat((float) Math.sqrt(squares)).as(name).isCloseTo(norm.floatValue(), within(tolerance));
    for (int i = 0; i < first.size(); i++) {
      assertThat(values[i]).as(name).isCloseTo(first.path(i).floatValue(), within(tolerance));
    }
  }
}
