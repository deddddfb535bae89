package org.cyborgscoring.torch.decoder;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the gradient of a loss while it is followed backwards from one part of a model to the
 * part before it. Its tensors outlive the scopes of the parts.
 */
final class GradientTerms {
  private final Tensor[] trained;
  private final @Nullable Tensor[] sums;
  private @Nullable Tensor flowing;

  GradientTerms(List<Tensor> trained) {
    this.trained = trained.toArray(new Tensor[0]);
    this.sums = new Tensor[this.trained.length];
  }

  /** Begins at the loss of a last part. */
  void begin(Tensor input, Tensor loss) {
    follow(input, loss, new TensorVector());
  }

  /** Goes back through a part, which is computed again from its input. */
  void through(Tensor input, UnaryOperator<Tensor> part) {
    Tensor start = input.detach().requires_grad_(true);
    follow(start, part.apply(start), new TensorVector(flowing()));
  }

  /** Ends at a first part that has no input to go back to. */
  void into(Tensor output) {
    if (output.requires_grad()) {
      add(
          torch.grad(
              new TensorVector(output),
              new TensorVector(trained),
              new TensorVector(flowing()),
              new BoolOptional(false),
              false,
              true),
          0);
    }
  }

  private Tensor flowing() {
    Tensor now = flowing;
    if (now == null) {
      throw new IllegalStateException("No gradient flows yet.");
    }
    return now;
  }

  private void follow(Tensor input, Tensor output, TensorVector outer) {
    Tensor[] wanted = new Tensor[trained.length + 1];
    wanted[0] = input;
    System.arraycopy(trained, 0, wanted, 1, trained.length);
    TensorVector found =
        torch.grad(
            new TensorVector(output),
            new TensorVector(wanted),
            outer,
            new BoolOptional(false),
            false,
            true);
    Tensor next = found.get(0).detach();
    next.retainReference();
    release(flowing);
    flowing = next;
    add(found, 1);
  }

  private void add(TensorVector found, int first) {
    for (int i = 0; i < trained.length; i++) {
      Tensor term = found.get(i + (long) first);
      if (!term.defined()) {
        continue;
      }
      Tensor before = sums[i];
      Tensor sum = before == null ? term.detach() : before.add(term.detach());
      sum.retainReference();
      release(before);
      sums[i] = sum;
    }
  }

  private static void release(@Nullable Tensor tensor) {
    if (tensor != null) {
      tensor.releaseReference();
    }
  }

  /**
   * The loss with the gradient attached: to it are added the products of parameters and gradients,
   * less the same as mere numbers. Frees what was gathered, which the result keeps alive by itself.
   */
  Tensor attachTo(Tensor loss) {
    Tensor result = loss;
    for (int i = 0; i < trained.length; i++) {
      Tensor sum = sums[i];
      if (sum != null) {
        Tensor product = trained[i].mul(sum).sum();
        result = result.add(product.sub(product.detach()));
      }
      release(sum);
      sums[i] = null;
    }
    release(flowing);
    flowing = null;
    return result;
  }
}
