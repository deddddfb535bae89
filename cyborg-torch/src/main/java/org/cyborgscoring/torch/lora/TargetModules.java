package org.cyborgscoring.torch.lora;

import java.util.List;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Projection;

/**
 * Which linear layers are adapted.
 *
 * @param names the last parts of their names, as {@code q_proj}, or full names; empty for all of
 *     attention and of the feed-forward network
 */
public record TargetModules(List<String> names) {
  /** All linear layers but the head, as PEFT's {@code all-linear}. */
  public static final TargetModules ALL = new TargetModules(List.of());

  /** How PEFT calls all linear layers. */
  private static final String ALL_LINEAR = "all-linear";

  public TargetModules {
    names = List.copyOf(names);
  }

  /** The layers of these names, {@code all-linear} among them meaning all. */
  public static TargetModules of(List<String> names) {
    return names.contains(ALL_LINEAR) ? ALL : new TargetModules(names);
  }

  /**
   * The layers of a decoder that are meant, in the order in which they are computed.
   *
   * @throws InputException if a name is that of no layer
   */
  public List<Projection> select(DecoderPlan plan) {
    List<Projection> layers = plan.projections();
    if (names.isEmpty()) {
      return layers;
    }
    for (String name : names) {
      if (layers.stream().noneMatch(layer -> matches(layer, name))) {
        throw new InputException(
            "The model has no linear layer '"
                + name
                + "' to adapt; it has "
                + String.join(", ", shortNames(layers))
                + ".");
      }
    }
    return layers.stream()
        .filter(layer -> names.stream().anyMatch(name -> matches(layer, name)))
        .toList();
  }

  /** The names as PEFT writes them: never empty. */
  List<String> written(DecoderPlan plan) {
    return names.isEmpty() ? List.copyOf(shortNames(plan.projections())) : names;
  }

  private static TreeSet<String> shortNames(List<Projection> layers) {
    TreeSet<String> names = new TreeSet<>();
    layers.forEach(layer -> names.add(layer.shortName()));
    return names;
  }

  private static boolean matches(Projection layer, String name) {
    return layer.module().equals(name) || layer.module().endsWith("." + name);
  }
}
