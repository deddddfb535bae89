package org.cyborgscoring.classic.lsagp;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.classic.kernel.Slice;
import org.cyborgscoring.classic.lsa.Blend;
import org.cyborgscoring.classic.lsa.DirectionSpace;
import org.cyborgscoring.classic.lsa.View;
import org.jspecify.annotations.Nullable;

/**
 * What the Teacher looks at: views of a text, the spaces learned from them, and the kernels over
 * both.
 *
 * <p>After the views comes one more, of the stems related to those in the text. Spaces are
 * numbered: first the latent ones, then the directions in some of those, then that of surface
 * features, then that of concepts, last that of a pretrained encoder where there is one.
 *
 * @param views the views
 * @param stems the index of the view of single stems, from which word vectors are learned
 * @param latentSpaces the latent semantic spaces
 * @param directions spaces of directions
 * @param concepts how many concepts to find
 * @param kernels the kernels
 * @param encoder the name of a pretrained text encoder, or null
 * @param embedding what makes responses diverse: the coordinates that tell them apart
 */
record Recipe(
    List<View> views,
    int stems,
    List<LatentSpaceRecipe> latentSpaces,
    List<DirectionSpace> directions,
    int concepts,
    List<KernelRecipe> kernels,
    @Nullable String encoder,
    List<EmbeddedSlice> embedding) {

  /**
   * A latent semantic space.
   *
   * @param blend the views whose terms it is learned from
   * @param rank how many dimensions it has
   */
  record LatentSpaceRecipe(Blend blend, int rank) {}

  /**
   * Some coordinates of an embedding.
   *
   * @param slice where they are found
   * @param weight the mean squared length they are given
   */
  record EmbeddedSlice(Slice slice, double weight) {}

  Recipe {
    views = List.copyOf(views);
    latentSpaces = List.copyOf(latentSpaces);
    directions = List.copyOf(directions);
    kernels = List.copyOf(kernels);
    embedding = List.copyOf(embedding);
  }

  /** This recipe with a pretrained encoder's space, kernels over it, and its part in diversity. */
  Recipe withEncoder(String name) {
    Slice vectors = Slice.all(latentSpaces.size() + directions.size() + 2);
    List<KernelRecipe> moreKernels = new ArrayList<>(kernels);
    moreKernels.add(new KernelRecipe.Linear(vectors));
    moreKernels.add(new KernelRecipe.Radial(vectors));
    List<EmbeddedSlice> moreEmbedding = new ArrayList<>(embedding);
    moreEmbedding.add(new EmbeddedSlice(vectors, 1));
    return new Recipe(
        views, stems, latentSpaces, directions, concepts, moreKernels, name, moreEmbedding);
  }
}
