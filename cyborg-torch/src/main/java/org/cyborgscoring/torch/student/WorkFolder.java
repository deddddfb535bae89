package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Intermediate files of one fit. */
final class WorkFolder {
  private WorkFolder() {}

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> tree;
    try (Stream<Path> walk = Files.walk(folder)) {
      tree = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : tree) {
      Files.deleteIfExists(path);
    }
  }
}
