package org.cyborgscoring.torch.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyborgscoring.safetensors.TensorInfo;

/** Under which names a checkpoint may hold a parameter. */
final class StoredNames {
  private final Set<String> wanted;
  private final String prefix;

  /**
   * The names of a model's parameters.
   *
   * @param wanted all of them; none is looked for under another's name
   * @param prefix what those of the base model begin with, or nothing
   */
  StoredNames(Set<String> wanted, String prefix) {
    this.wanted = wanted;
    this.prefix = prefix;
  }

  /** What the checkpoint holds for a parameter, under the first of its names that it knows. */
  Optional<TensorInfo> find(String name, Map<String, TensorInfo> stored) {
    return names(name).stream()
        .filter(stored::containsKey)
        .filter(candidate -> candidate.equals(name) || !wanted.contains(candidate))
        .findFirst()
        .map(stored::get);
  }

  private List<String> names(String name) {
    List<String> names = new ArrayList<>(withOlder(name));
    if (!prefix.isEmpty()) {
      names.addAll(
          withOlder(name.startsWith(prefix) ? name.substring(prefix.length()) : prefix + name));
    }
    return names;
  }

  private static List<String> withOlder(String name) {
    if (name.endsWith("LayerNorm.weight")) {
      return List.of(name, name.substring(0, name.length() - "weight".length()) + "gamma");
    }
    if (name.endsWith("LayerNorm.bias")) {
      return List.of(name, name.substring(0, name.length() - "bias".length()) + "beta");
    }
    return List.of(name);
  }
}
