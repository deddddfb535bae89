package org.cyborgscoring.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cyborgscoring.data.InputException;

/**
 * Holds a folder for one process at a time, by a lock on a hidden file in it. The system lets go of
 * it when the process ends, however it ends.
 */
public final class FolderLock implements Closeable {
  private static final String FILE = ".lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @param folder one that exists
   * @throws InputException if another process, or this one, holds it already
   */
  public static FolderLock of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(channel)) {
      channel.close();
      throw new InputException(
          "Another process is working in " + folder + "; wait for it, or give another --out.");
    }
    return new FolderLock(channel);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held within this process; treated like a lock of another one.
      return false;
    }
  }

  /** Lets other processes have the folder. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
