package org.cyborgscoring.torch.encoder;

import java.util.Map;
import org.cyborgscoring.data.InputException;

/** Element-wise functions between linear layers. */
public enum Activation {
  /** x Φ(x) with the error function (Hendrycks &amp; Gimpel 2016). */
  GELU,
  /** Its approximation by tanh. */
  GELU_TANH,
  /** max(x, 0). */
  RELU,
  /** x / (1 + exp(-x)). */
  SILU,
  /** The hyperbolic tangent. */
  TANH;

  /** The names that config.json uses. */
  private static final Map<String, Activation> NAMES =
      Map.of(
          "gelu", GELU,
          "gelu_python", GELU,
          "gelu_new", GELU_TANH,
          "gelu_fast", GELU_TANH,
          "gelu_pytorch_tanh", GELU_TANH,
          "relu", RELU,
          "silu", SILU,
          "swish", SILU,
          "tanh", TANH);

  /**
   * The activation that a configuration names.
   *
   * @throws InputException if Cyborg has none of this name
   */
  public static Activation named(String name) {
    Activation found = NAMES.get(name);
    if (found == null) {
      throw new InputException(
          "The model's configuration names the activation '"
              + name
              + "'; supported are: "
              + String.join(", ", NAMES.keySet().stream().sorted().toList())
              + ".");
    }
    return found;
  }
}
