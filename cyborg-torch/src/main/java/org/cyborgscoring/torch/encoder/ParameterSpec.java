package org.cyborgscoring.torch.encoder;

import java.util.List;

/**
 * A parameter that a model needs.
 *
 * @param name its full name, as in the model's file
 * @param shape the extent of every dimension
 * @param initial its values where the model is not read from a file
 * @param head whether it belongs to the layers above the pretrained body, which a file may lack or
 *     hold in another shape: it is then made anew
 */
public record ParameterSpec(String name, List<Long> shape, Initial initial, boolean head) {

  public ParameterSpec {
    shape = List.copyOf(shape);
  }

  /** The number of its elements. */
  public long elements() {
    return shape.stream().reduce(1L, Math::multiplyExact);
  }
}
