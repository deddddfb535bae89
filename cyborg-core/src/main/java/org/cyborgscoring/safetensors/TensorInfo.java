package org.cyborgscoring.safetensors;

import java.util.Arrays;
import java.util.List;

/**
 * What a tensor is, without its elements.
 *
 * @param name its name in the file
 * @param dtype the type of its elements
 * @param shape the extent of every dimension, outermost first; empty for a single number
 */
public record TensorInfo(String name, DType dtype, List<Long> shape) {

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if an extent is negative or if the bytes pass 2^63 - 1
   */
  public TensorInfo {
    shape = List.copyOf(shape);
    for (long extent : shape) {
      if (extent < 0) {
        throw new IllegalArgumentException("Tensor '" + name + "' has a dimension of " + extent);
      }
    }
    try {
      Math.multiplyExact(count(shape), dtype.bytes());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("Tensor '" + name + "' is too large: " + shape, e);
    }
  }

  /** What a tensor in memory is. */
  public static TensorInfo of(String name, Tensor tensor) {
    return new TensorInfo(name, tensor.dtype(), extents(tensor.shape()));
  }

  /** What a header says of a tensor, already checked. */
  static TensorInfo of(TensorPlace place) {
    return new TensorInfo(place.name(), place.dtype(), extents(place.shape()));
  }

  /** The number of elements; 1 without any dimension. */
  public long elements() {
    return count(shape);
  }

  /** The number of bytes that the elements take. */
  public long bytes() {
    return elements() * dtype.bytes();
  }

  /** The shape as {@link Tensor} takes it. */
  public long[] extents() {
    return shape.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<Long> extents(long[] shape) {
    return Arrays.stream(shape).boxed().toList();
  }

  private static long count(List<Long> shape) {
    long elements = 1;
    for (long extent : shape) {
      elements = Math.multiplyExact(elements, extent);
    }
    return elements;
  }
}
