package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;

/** How much room there is where a folder is, or will be. */
@FunctionalInterface
interface DiskRoom {

  /** The bytes that may still be written into a folder that exists. */
  long usable(Path folder) throws IOException;

  /** What the system says. */
  static DiskRoom ofSystem() {
    return folder -> Files.getFileStore(folder).getUsableSpace();
  }

  /**
   * Checks that something fits before it is begun.
   *
   * @param bytes how much will be written
   * @throws InputException if there is no room for it
   */
  default void require(Path folder, ModelName name, long bytes) throws IOException {
    Path existing = existing(folder);
    if (existing != null && usable(existing) < bytes) {
      throw tooLittle(folder, name, bytes);
    }
  }

  /**
   * Says that there is too little room.
   *
   * @param bytes how much is still to be written
   */
  static InputException tooLittle(Path folder, ModelName name, long bytes) {
    return new InputException(
        "There is no room for hf:"
            + name
            + ": "
            + ByteCount.text(bytes)
            + " more are needed in "
            + folder
            + "; make room, or set HF_HOME to a folder on another disk.");
  }

  private static @Nullable Path existing(Path folder) {
    Path path = folder.toAbsolutePath();
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    return path;
  }
}
