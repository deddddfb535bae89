package org.cyborgscoring.torch.libtorch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Tensor;

/**
 * A model's weights in native memory, by name, in the order in which they were put there. Freed
 * when closed.
 */
public final class Parameters implements AutoCloseable {
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /**
   * Takes a weight over.
   *
   * @param tensor belongs to these parameters from now on, whatever scope it was made in
   * @throws IllegalArgumentException if there is one of this name
   */
  public void put(String name, Tensor tensor) {
    if (tensors.putIfAbsent(name, tensor) != null) {
      throw new IllegalArgumentException("There are two parameters " + name + ".");
    }
    tensor.retainReference();
  }

  /** The weight of this name; it stays the property of these parameters. */
  public Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("There is no parameter " + name + ".");
    }
    return tensor;
  }

  /** All weights by name, in their order. */
  public Map<String, Tensor> all() {
    return Collections.unmodifiableMap(tensors);
  }

  /** Says of each weight whether it is to be trained; until then it is as it came. */
  public void train(Predicate<String> names) {
    tensors.forEach((name, tensor) -> tensor.set_requires_grad(names.test(name)));
  }

  /** The weights that are to be trained, by name, in their order. */
  public Map<String, Tensor> trained() {
    Map<String, Tensor> trained = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          if (tensor.requires_grad()) {
            trained.put(name, tensor);
          }
        });
    return Collections.unmodifiableMap(trained);
  }

  /**
   * These weights on a device. These themselves are closed, unless they are there already.
   *
   * @return to be closed by the caller
   */
  public Parameters movedTo(ComputeDevice device) {
    if (device.isCpu()) {
      return this;
    }
    try (this) {
      Parameters moved = new Parameters();
      Scope.run(() -> tensors.forEach((name, tensor) -> moved.put(name, device.placed(tensor))));
      return moved;
    }
  }

  @Override
  public void close() {
    tensors.values().forEach(Tensor::releaseReference);
    tensors.clear();
  }
}
