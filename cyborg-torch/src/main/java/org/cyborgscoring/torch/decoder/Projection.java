package org.cyborgscoring.torch.decoder;

import org.cyborgscoring.torch.encoder.Initial;
import org.cyborgscoring.torch.encoder.Layers;
import org.jspecify.annotations.Nullable;

/**
 * A linear layer of a decoder: x Wᵀ + b.
 *
 * @param weight the name of W, [out, in]; of Wᵀ, [in, out], where it is stored transposed
 * @param bias the name of b, [out], or null where there is none
 * @param in the size of x
 * @param out the size of the result
 * @param transposed whether the weight is stored as [in, out], as GPT-2's is
 */
public record Projection(
    String weight, @Nullable String bias, int in, int out, boolean transposed) {
  private static final String WEIGHT = ".weight";

  /** Declares a layer whose weight is [out, in]. */
  static Projection of(Layers layers, String name, int in, int out, boolean bias) {
    return new Projection(
        layers.declare(name + WEIGHT, Initial.NORMAL, out, in),
        bias ? layers.declare(name + ".bias", Initial.ZEROS, out) : null,
        in,
        out,
        false);
  }

  /** Declares a layer with a bias whose weight is [in, out]. */
  static Projection transposed(Layers layers, String name, int in, int out) {
    return new Projection(
        layers.declare(name + WEIGHT, Initial.NORMAL, in, out),
        layers.declare(name + ".bias", Initial.ZEROS, out),
        in,
        out,
        true);
  }

  /** The full name of the layer, such as {@code model.layers.0.self_attn.q_proj}. */
  public String module() {
    return weight.substring(0, weight.length() - WEIGHT.length());
  }

  /** The last part of its name, such as {@code q_proj}. */
  public String shortName() {
    String module = module();
    return module.substring(module.lastIndexOf('.') + 1);
  }
}
