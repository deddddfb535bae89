package org.cyborgscoring.torch.onnx;

/**
 * An array of numbers that a graph computes, by its name in the graph.
 *
 * @param name the name
 * @param width the extent of the last dimension, or 0 where it is not known before the graph runs
 */
public record Value(String name, int width) {

  /** A value of which only the name is known. */
  Value(String name) {
    this(name, 0);
  }
}
