package org.cyborgscoring.safetensors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;

/** Passes one tensor's bytes on to a stream, and neither more nor fewer than its shape needs. */
final class CountedChannel implements WritableByteChannel {
  private static final int CHUNK = 1 << 16;

  private final OutputStream out;
  private final TensorInfo tensor;
  private final byte[] chunk;
  private long left;
  private boolean open = true;

  CountedChannel(OutputStream out, TensorInfo tensor) {
    this.out = out;
    this.tensor = tensor;
    this.left = tensor.bytes();
    this.chunk = new byte[(int) Math.min(CHUNK, left)];
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    if (!open) {
      throw new ClosedChannelException();
    }
    int written = bytes.remaining();
    if (written > left) {
      throw new IllegalArgumentException(
          "More bytes than the " + tensor.bytes() + " of tensor '" + tensor.name() + "'.");
    }
    left -= written;
    while (bytes.hasRemaining()) {
      int size = Math.min(chunk.length, bytes.remaining());
      bytes.get(chunk, 0, size);
      out.write(chunk, 0, size);
    }
    return written;
  }

  /**
   * Checks that no byte is missing.
   *
   * @throws IllegalArgumentException if one is
   */
  void checkWhole() {
    if (left > 0) {
      throw new IllegalArgumentException(
          "Tensor '%s' lacks %d of its %d bytes.".formatted(tensor.name(), left, tensor.bytes()));
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /** The stream stays open. */
  @Override
  public void close() {
    open = false;
  }
}
