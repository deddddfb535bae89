package org.cyborgscoring.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cyborgscoring.data.Item;

/** Keeps the cells of every finished job in a file of their own, so that none is computed twice. */
final class CellStore {
  private static final Pattern NOT_FOR_FILE_NAMES = Pattern.compile("[^A-Za-z0-9.-]");
  private static final int MOST_LETTERS = 40;
  private static final String MEND = "delete the file and run again";

  private final Path folder;

  CellStore(Path folder) {
    this.folder = folder;
  }

  /**
   * How the names of an item's jobs begin. Its place among the items keeps items apart whose ids
   * differ only in what a file name cannot hold.
   */
  static String name(int place, Item item, long seed) {
    String id = NOT_FOR_FILE_NAMES.matcher(item.id()).replaceAll("_");
    String start = id.substring(0, Math.min(MOST_LETTERS, id.length()));
    return String.format(Locale.ROOT, "%02d-%s-%d", place + 1, start, seed);
  }

  Optional<List<Cell>> find(String job) throws IOException {
    Path file = file(job);
    return Files.exists(file) ? Optional.of(CellTable.read(file, MEND)) : Optional.empty();
  }

  /**
   * Keeps cells.
   *
   * @return the cells as {@link #find} gives them from now on, with as many decimals as a table
   *     has: so an interruption changes no digit
   */
  List<Cell> put(String job, List<Cell> cells) throws IOException {
    CellTable.write(file(job), cells);
    return CellTable.read(file(job), MEND);
  }

  /** A sampler's argument, such as the path of an encoder, may hold what a file name cannot. */
  private Path file(String job) {
    return folder.resolve(NOT_FOR_FILE_NAMES.matcher(job).replaceAll("_") + ".csv");
  }
}
