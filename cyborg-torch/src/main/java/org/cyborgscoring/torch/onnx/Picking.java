package org.cyborgscoring.torch.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks elements of rows by index; the indices are spread over batch and heads once a graph. */
final class Picking {
  private final Operators operators;

  /** Indices as the operator needs them, the same in all layers. */
  private final Map<String, String> spread = new HashMap<>();

  Picking(Operators operators) {
    this.operators = operators;
  }

  /** {@link org.cyborgscoring.torch.encoder.Ops#pick}. */
  Value pick(Value x, Value indices) {
    String everywhere =
        spread.computeIfAbsent(
            indices.name(),
            name -> {
              String keys = operators.shape(name, -1, indices.rank());
              String shape = operators.concat(0, operators.shape(x.name(), 0, 3), keys);
              return operators.node("Expand", name, shape);
            });
    String picked =
        operators.node(
            "GatherElements", List.of(x.name(), everywhere), Attributes.integer("axis", -1));
    return new Value(picked, x.rank(), 0);
  }
}
