package org.cyborgscoring.torch.decoder;

import java.util.List;

/**
 * Several linear layers over the same input; stored one by one, or as a single one whose results
 * stand side by side.
 *
 * @param layers as many as there are sizes, or one
 * @param sizes the sizes of the results, in their order
 */
public record Projections(List<Projection> layers, List<Integer> sizes) {

  public Projections {
    layers = List.copyOf(layers);
    sizes = List.copyOf(sizes);
    if (layers.size() != sizes.size() && layers.size() != 1) {
      throw new IllegalArgumentException(layers.size() + " layers for " + sizes.size());
    }
  }

  /** Layers that are stored one by one. */
  static Projections each(Projection... layers) {
    List<Projection> list = List.of(layers);
    return new Projections(list, list.stream().map(Projection::out).toList());
  }

  /** One layer that holds the others. */
  static Projections fused(Projection layer, Integer... sizes) {
    return new Projections(List.of(layer), List.of(sizes));
  }
}
