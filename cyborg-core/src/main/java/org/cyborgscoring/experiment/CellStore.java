package org.cyborgscoring.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps the cells of every finished job in a file of their own, so that none is computed twice. */
final class CellStore {
  private final Path folder;

  CellStore(Path folder) {
    this.folder = folder;
  }

  Optional<List<Cell>> find(String job) throws IOException {
    Path file = file(job);
    return Files.exists(file) ? Optional.of(CellTable.read(file)) : Optional.empty();
  }

  void put(String job, List<Cell> cells) throws IOException {
    CellTable.write(file(job), cells);
  }

  private Path file(String job) {
    return folder.resolve(job + ".csv");
  }
}
