package org.cyborgscoring.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cyborgscoring.data.FolderTree;
import org.cyborgscoring.run.FolderLock;

/**
 * A folder beside a result that is not there yet, for the work on it: the result's name and {@code
 * .work}. One process at a time holds it; what a stopped one leaves in it, the next goes on from.
 *
 * @param path the folder
 * @param lock held until this is closed
 */
record WorkBeside(Path path, FolderLock lock) implements Closeable {

  /**
   * Takes the folder.
   *
   * @throws org.cyborgscoring.data.InputException if another process holds it
   */
  static WorkBeside result(Path out) throws IOException {
    Path path = out.toAbsolutePath().normalize().resolveSibling(out.getFileName() + ".work");
    Files.createDirectories(path);
    return new WorkBeside(path, FolderLock.of(path));
  }

  /** Lets go of the folder, and deletes it if nothing has been done in it. */
  @Override
  public void close() throws IOException {
    lock.close();
    if (!holdsWork()) {
      FolderTree.delete(path);
    }
  }

  private boolean holdsWork() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
    }
  }
}
