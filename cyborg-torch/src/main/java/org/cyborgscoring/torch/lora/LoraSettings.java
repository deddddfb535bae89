package org.cyborgscoring.torch.lora;

import org.cyborgscoring.data.InputException;

/**
 * The shape of adapters: a layer of weight W computes x Wᵀ + scale · dropout(x) Aᵀ Bᵀ, with A of
 * [rank, in] and B of [out, rank].
 *
 * @param rank the rank of what is added, at least 1
 * @param alpha the scale is alpha / rank
 * @param rootScale whether it is alpha / sqrt(rank) instead (Kalajdzievski 2023)
 * @param dropout the share of the layer's input that training leaves out, in [0, 1)
 * @param targets which layers have adapters
 */
public record LoraSettings(
    int rank, double alpha, boolean rootScale, double dropout, TargetModules targets) {

  /** Rank 16 and alpha 32 on all linear layers, with a dropout of 0.05. */
  public static final LoraSettings DEFAULT =
      new LoraSettings(16, 32, false, 0.05, TargetModules.ALL);

  public LoraSettings {
    if (rank < 1 || rank > 4096) {
      throw new InputException("The rank of adapters is " + rank + "; it must be in 1 to 4096.");
    }
    if (!Double.isFinite(alpha) || alpha <= 0) {
      throw new InputException("The alpha of adapters is " + alpha + "; it must be above 0.");
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw new InputException(
          "The dropout of adapters is " + dropout + "; it must be at least 0 and below 1.");
    }
  }

  /** By what the product of A and B is multiplied. */
  public double scale() {
    return alpha / (rootScale ? Math.sqrt(rank) : rank);
  }
}
