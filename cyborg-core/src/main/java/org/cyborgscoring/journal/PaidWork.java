package org.cyborgscoring.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The part of a run's folder where stands what money or long work was spent on. A run that is given
 * up leaves no trace but for this.
 */
public final class PaidWork {
  private static final String FOLDER = "paid";

  private PaidWork() {}

  /** Where it stands in a run's work folder. */
  public static Path in(Path workFolder) {
    return workFolder.resolve(FOLDER);
  }

  /** Whether anything was paid for in this work folder. */
  public static boolean standsIn(Path workFolder) throws IOException {
    Path folder = in(workFolder);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(PaidWork::holdsSomething);
    }
  }

  private static boolean holdsSomething(Path file) {
    try {
      return Files.size(file) > 0;
    } catch (IOException e) {
      return true;
    }
  }
}
