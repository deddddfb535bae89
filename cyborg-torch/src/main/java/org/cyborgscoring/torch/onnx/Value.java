package org.cyborgscoring.torch.onnx;

/**
 * An array of numbers that a graph computes, by its name in the graph.
 *
 * @param name the name
 * @param rank the number of dimensions
 * @param height the extent of the last dimension but one, or 0 where it is not known before the
 *     graph runs
 * @param width the extent of the last dimension, or 0 likewise
 */
public record Value(String name, int rank, int height, int width) {

  /** A value whose height is not known. */
  Value(String name, int rank, int width) {
    this(name, rank, 0, width);
  }

  /** The same shape under another name. */
  Value named(String other) {
    return new Value(other, rank, height, width);
  }

  /** The extent of the last dimension, which must be known. */
  int knownWidth() {
    if (width == 0) {
      throw new IllegalArgumentException("The width of " + name + " is not known.");
    }
    return width;
  }
}
