package org.cyborgscoring.torch.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each query the elements that belong to the keys; the indices are the same in all layers. */
final class Picks {
  private final Operators operators;

  /** Indices for every head and every sequence, by the name of those that they were made of. */
  private final Map<String, String> expanded = new HashMap<>();

  Picks(Operators operators) {
    this.operators = operators;
  }

  /** The elements of [B, A, L, P] at whole numbers [L, L] or [B, 1, L, L]: [B, A, L, L]. */
  Value pick(Value x, Value indices) {
    String everywhere =
        expanded.computeIfAbsent(
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
