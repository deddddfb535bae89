package org.cyborgscoring.torch.decoder;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.encoder.Activation;

/** Carries the feed-forward network out. */
final class FeedForward {
  private FeedForward() {}

  static Tensor apply(FeedForwardPlan plan, DecoderPass pass, Tensor x) {
    Tensor[] inputs = pass.project(plan.projections(), x);
    Tensor active = activate(plan.activation(), inputs[0]);
    return pass.project(plan.down(), inputs.length == 1 ? active : active.mul(inputs[1]));
  }

  private static Tensor activate(Activation activation, Tensor x) {
    return switch (activation) {
      case GELU -> torch.gelu(x);
      case GELU_TANH -> torch.gelu(x, "tanh");
      case RELU -> torch.relu(x);
      case SILU -> torch.silu(x);
      case TANH -> torch.tanh(x);
    };
  }
}
