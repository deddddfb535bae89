package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyborgscoring.data.FolderTree;

/**
 * What stood in a folder before a run was begun in it, so that all of the run can be taken away.
 *
 * @param folder the folder
 * @param existed whether it was there at all
 * @param entries what it held
 */
record FolderBefore(Path folder, boolean existed, Set<Path> entries) {
  FolderBefore {
    entries = Set.copyOf(entries);
  }

  static FolderBefore of(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return new FolderBefore(folder, false, Set.of());
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return new FolderBefore(folder, true, entries.collect(Collectors.toSet()));
    }
  }

  /** Deletes what has been added since, and the folder itself if it was not there. */
  void restore() throws IOException {
    List<Path> added;
    try (Stream<Path> now = Files.list(folder)) {
      added = now.filter(entry -> !entries.contains(entry)).toList();
    }
    for (Path entry : added) {
      FolderTree.delete(entry);
    }
    if (!existed) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        // Somebody put something into it meanwhile, and that is not ours to delete.
        return;
      }
    }
  }
}
