package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.lsa.Blend;
import org.cyborgscoring.classic.lsa.View;

/**
 * What the Teacher looks at: views of a text, the spaces learned from them, and the kernels over
 * both. Everything that measurement may change stands in {@code Recipes}.
 *
 * @param views the views
 * @param latentSpaces the latent semantic spaces; after them comes the space of surface features
 * @param kernels the kernels
 */
public record Recipe(
    List<View> views, List<LatentSpaceRecipe> latentSpaces, List<KernelRecipe> kernels) {

  /**
   * A latent semantic space.
   *
   * @param blend the views whose terms it is learned from
   * @param rank how many dimensions it has
   */
  public record LatentSpaceRecipe(Blend blend, int rank) {}

  public Recipe {
    views = List.copyOf(views);
    latentSpaces = List.copyOf(latentSpaces);
    kernels = List.copyOf(kernels);
  }

  /** The index of the space of surface features. */
  public int surface() {
    return latentSpaces.size();
  }
}
