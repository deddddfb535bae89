package org.cyborgscoring.torch.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * Declares a model's layers under a prefix, and gathers the parameters they need. All prefixes of
 * one model gather into the same list.
 */
public final class Layers {
  private final String prefix;
  private final boolean head;
  private final List<ParameterSpec> declared;

  private Layers(String prefix, boolean head, List<ParameterSpec> declared) {
    this.prefix = prefix;
    this.head = head;
    this.declared = declared;
  }

  /** The top of a model that has no layer yet. */
  public static Layers root() {
    return new Layers("", false, new ArrayList<>());
  }

  /** The layers whose names begin with this part, below the present prefix. */
  public Layers under(String part) {
    return new Layers(prefix + part + ".", head, declared);
  }

  /** The same place for layers above the pretrained body; see {@link ParameterSpec#head}. */
  public Layers head() {
    return new Layers(prefix, true, declared);
  }

  /** A linear layer with a bias. */
  public Linear linear(String name, int in, int out) {
    return linear(name, in, out, true);
  }

  /** A linear layer. */
  public Linear linear(String name, int in, int out, boolean bias) {
    return new Linear(
        declare(name + ".weight", Initial.NORMAL, out, in),
        bias ? declare(name + ".bias", Initial.ZEROS, out) : null,
        in,
        out);
  }

  /** A table of vectors. */
  public Embedding embedding(String name, int rows, int size) {
    return new Embedding(declare(name + ".weight", Initial.NORMAL, rows, size), rows, size);
  }

  /** Layer normalisation with scale and shift. */
  public Norm norm(String name, int size, double eps) {
    return norm(name, size, eps, true);
  }

  /** Layer normalisation. */
  public Norm norm(String name, int size, double eps, boolean bias) {
    return new Norm(
        declare(name + ".weight", Initial.ONES, size),
        bias ? declare(name + ".bias", Initial.ZEROS, size) : null,
        size,
        eps);
  }

  /**
   * A parameter that is no part of a layer above.
   *
   * @return its full name
   */
  public String declare(String name, Initial initial, long... shape) {
    String full = prefix + name;
    List<Long> extents = new ArrayList<>(shape.length);
    for (long extent : shape) {
      extents.add(extent);
    }
    declared.add(new ParameterSpec(full, extents, initial, head));
    return full;
  }

  /** All parameters declared so far, under any prefix, in the order of their declaration. */
  public List<ParameterSpec> declared() {
    return List.copyOf(declared);
  }
}
