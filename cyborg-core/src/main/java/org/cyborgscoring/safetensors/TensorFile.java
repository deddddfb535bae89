package org.cyborgscoring.safetensors;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;

/**
 * What a safetensors file holds.
 *
 * @param name what to call the file in messages
 * @param tensors the tensors by name
 * @param metadata free text by name
 */
public record TensorFile(String name, Map<String, Tensor> tensors, Map<String, String> metadata) {

  public TensorFile {
    tensors = Collections.unmodifiableMap(new TreeMap<>(tensors));
    metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
  }

  /**
   * The tensor with this name.
   *
   * @throws InputException if there is none
   */
  public Tensor tensor(String tensor) {
    Tensor found = tensors.get(tensor);
    if (found == null) {
      throw new InputException(name + " holds no tensor '" + tensor + "'; it is not such a model.");
    }
    return found;
  }

  /**
   * The tensor with this name, of the type and shape that a model needs.
   *
   * @throws InputException if there is none or if it differs
   */
  public Tensor tensor(String tensor, DType dtype, long... shape) {
    Tensor found = tensor(tensor);
    if (found.dtype() != dtype || !Arrays.equals(found.shape(), shape)) {
      throw new InputException(
          "The tensor '%s' of %s is %s %s, but the model needs %s %s."
              .formatted(
                  tensor,
                  name,
                  found.dtype(),
                  Arrays.toString(found.shape()),
                  dtype,
                  Arrays.toString(shape)));
    }
    return found;
  }
}
