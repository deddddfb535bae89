package org.cyborgscoring.torch.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.jspecify.annotations.Nullable;

/**
 * The gradient of a loss: a flat tensor for each parameter, or none where the loss does not depend
 * on it. Owns its tensors until closed.
 */
public final class Gradients implements AutoCloseable {
  private final @Nullable Tensor[] flat;

  private Gradients(@Nullable Tensor[] flat) {
    this.flat = flat;
  }

  /** Takes over what automatic differentiation gave. */
  public static Gradients of(TensorVector gradients) {
    @Nullable Tensor[] flat = new Tensor[Math.toIntExact(gradients.size())];
    Set<Long> memory = new HashSet<>();
    for (int i = 0; i < flat.length; i++) {
      Tensor gradient = gradients.get(i);
      if (gradient.defined()) {
        Tensor own = gradient.contiguous().view(-1);
        // The gradients of both sides of a sum may be one tensor, which must not be added to twice.
        if (!memory.add(own.data_ptr().address())) {
          own = own.clone();
        }
        own.retainReference();
        flat[i] = own;
      }
    }
    return new Gradients(flat);
  }

  /** The gradient of a parameter, flat, or null; stays the property of this. */
  @Nullable Tensor of(int parameter) {
    return flat[parameter];
  }

  /**
   * Adds others to a slice of this.
   *
   * @param others in the order of addition
   */
  void add(Slice slice, List<Gradients> others) {
    Tensor mine = flat[slice.parameter()];
    if (mine == null) {
      return;
    }
    Tensor sum = slice.of(mine);
    for (Gradients other : others) {
      Tensor theirs = other.flat[slice.parameter()];
      if (theirs != null) {
        sum.add_(slice.of(theirs));
      }
    }
  }

  /**
   * Takes from others, in their order, the first gradient of each parameter that this has none of.
   */
  void adopt(List<Gradients> others) {
    for (int i = 0; i < flat.length; i++) {
      for (Gradients other : others) {
        Tensor theirs = other.flat[i];
        if (flat[i] == null && theirs != null) {
          flat[i] = theirs;
          other.flat[i] = null;
        }
      }
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < flat.length; i++) {
      Tensor tensor = flat[i];
      if (tensor != null) {
        tensor.releaseReference();
        flat[i] = null;
      }
    }
  }
}
