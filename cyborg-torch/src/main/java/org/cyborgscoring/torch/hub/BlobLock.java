package org.cyborgscoring.torch.hub;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The right to download one file, among the threads and processes of this program.
 *
 * <p>Python's huggingface_hub locks the same file by other means (flock), which on Linux this lock
 * does not see. So a partial download here has a name of its own, and only whole files meet.
 */
final class BlobLock implements Closeable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final FileChannel channel;

  private BlobLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits until nobody else has the right.
   *
   * @param file what is locked; it is made if it is missing, and stays
   * @param waiting is called before every further look
   */
  static BlobLock acquire(Path file, Patience patience, Runnable waiting) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      // The channel stays open while it waits: to close one gives up the locks of its whole
      // process.
      while (tryLock(channel) == null) {
        waiting.run();
        patience.waitFor(BETWEEN_LOOKS);
      }
      return new BlobLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Another thread of this process has it.
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
