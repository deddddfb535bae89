package org.cyborgscoring.safetensors;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/**
 * Gives the elements of tensors one tensor at a time, so that a file can be written that is larger
 * than memory.
 */
@FunctionalInterface
public interface TensorSource {
  /**
   * Writes all elements of one tensor, in row-major order and as little-endian bytes, in as many
   * pieces as the source likes.
   *
   * @param tensor which tensor
   * @param out takes every piece whole in one call; not to be closed
   */
  void writeTo(TensorInfo tensor, WritableByteChannel out) throws IOException;
}
