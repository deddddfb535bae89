package org.cyborgscoring.torch.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cyborgscoring.data.FolderTree;
import org.jspecify.annotations.Nullable;

/**
 * A folder where one fit keeps what is done. Two jobs of an experiment may begin with the same fit
 * at the same time; each gets a folder of its own, and a fit that goes on gets one that was left.
 *
 * <p>The locks stand in a folder beside, so that nobody holds one on a file that was deleted.
 */
public final class FitFolder implements AutoCloseable {
  private static final String LOCKS = "fit-locks";

  private final Path path;
  private final FileChannel channel;

  private FitFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * A folder that no other fit has, of this process or another.
   *
   * @param work where it stands; made when it is missing
   * @param name tells this fit from those with another result
   */
  public static FitFolder claim(Path work, String name) throws IOException {
    Path locks = Files.createDirectories(work.resolve(LOCKS));
    for (int number = 1; ; number++) {
      String numbered = name + "-" + number;
      FileChannel channel = locked(locks.resolve(numbered));
      if (channel != null) {
        return new FitFolder(work.resolve(numbered), channel);
      }
    }
  }

  private static @Nullable FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      // Closing the channel frees the lock.
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another fit of this process has it.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : channel;
  }

  /** The folder; it is there. */
  public Path path() throws IOException {
    return Files.createDirectories(path);
  }

  /** Deletes the folder with all that is in it. */
  public void delete() throws IOException {
    FolderTree.delete(path);
  }

  /** Leaves the folder to whoever claims it next. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
