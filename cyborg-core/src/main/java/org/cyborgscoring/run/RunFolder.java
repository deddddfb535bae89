package org.cyborgscoring.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.FolderTree;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.journal.PaidWork;
import org.cyborgscoring.scoring.RunContext;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one run, held by one process at a time. Its settings are written first; who comes
 * back with the same settings goes on where the run was, who comes with others is turned away.
 */
public final class RunFolder implements Closeable {
  private static final String SETTINGS = "run.json";
  private static final String WORK = "work";

  /** Files of a run stand in its folder or in a folder in it. */
  private static final int DEPTH = 2;

  private final Path folder;
  private final FolderLock lock;
  private final Settings settings;
  private final @Nullable FolderBefore before;

  private RunFolder(
      Path folder, FolderLock lock, Settings settings, @Nullable FolderBefore before) {
    this.folder = folder;
    this.lock = lock;
    this.settings = settings;
    this.before = before;
  }

  /**
   * What {@code run.json} holds.
   *
   * @param settings everything the results depend on, by name
   * @param started when the run was first started
   */
  record Settings(Map<String, String> settings, Instant started) {
    Settings {
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
  }

  /**
   * Makes the folder of a new run, or comes back to one that was stopped.
   *
   * @param settings everything the results depend on, by name
   * @param now when this is; noted if the run is new
   * @throws InputException if the folder holds something else, a run with other settings, or a run
   *     that another process is working on
   */
  public static RunFolder open(Path folder, Map<String, String> settings, Instant now)
      throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new InputException(folder + " is a file; give --out a folder.");
    }
    Path settingsFile = folder.resolve(SETTINGS);
    if (!Files.exists(settingsFile) && holdsSomething(folder)) {
      throw new InputException(folder + " is not empty and holds no run; give --out a new folder.");
    }
    FolderBefore before = FolderBefore.of(folder);
    Files.createDirectories(folder);
    FolderLock lock = FolderLock.of(folder);
    try {
      if (Files.exists(settingsFile)) {
        Settings known = Json.read(settingsFile, Settings.class, "delete the folder");
        requireSame(folder, known.settings(), settings);
        clearTemporary(folder);
        return new RunFolder(folder, lock, known, null);
      }
      Settings fresh = new Settings(settings, now.truncatedTo(ChronoUnit.SECONDS));
      AtomicFile.writeString(settingsFile, Json.pretty(fresh));
      return new RunFolder(folder, lock, fresh, before);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The folder. */
  public Path path() {
    return folder;
  }

  /** A file of the run. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** This run's work, with intermediate state kept in this folder. */
  public RunContext working(RunContext run) {
    return run.withWorkFolder(file(WORK));
  }

  /**
   * Removes intermediate state that only a stopped run needs; see {@link RunContext#workFolder}.
   */
  public void clearWork() throws IOException {
    Path work = file(WORK);
    if (!Files.isDirectory(work)) {
      return;
    }
    List<Path> content;
    try (Stream<Path> listed = Files.list(work)) {
      content = listed.toList();
    }
    boolean filesStay = false;
    for (Path path : content) {
      if (Files.isDirectory(path) && !path.equals(PaidWork.in(work))) {
        FolderTree.delete(path);
      } else {
        filesStay = true;
      }
    }
    if (!filesStay) {
      Files.delete(work);
    }
  }

  /** When the run was first started, also after it was resumed. */
  public Instant started() {
    return settings.started();
  }

  /** Everything the results depend on, by name. */
  public Map<String, String> settings() {
    return settings.settings();
  }

  /**
   * Takes back a run that cannot be done as it was asked for: what was begun here leaves no trace,
   * so that the mended request finds an empty folder. A run that was resumed stays as it is, and so
   * does one whose work has left a file: that may have cost hours or money.
   */
  public void abandon() throws IOException {
    if (before != null && !holdsAFile(file(WORK))) {
      before.restore();
    }
  }

  private static boolean holdsAFile(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.anyMatch(entry -> !Files.isDirectory(entry));
    }
  }

  /** Lets other processes have the folder. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static boolean holdsSomething(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    // Hidden files may be left from a run that was killed before it could note its settings.
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
    }
  }

  /** Who holds the lock is the only one at work here, so what is not whole was given up. */
  private static void clearTemporary(Path folder) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      leftovers = files.filter(AtomicFile::isTemporary).toList();
    }
    for (Path leftover : leftovers) {
      FolderTree.delete(leftover);
    }
  }

  private static void requireSame(
      Path folder, Map<String, String> known, Map<String, String> wanted) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(known.keySet());
    names.addAll(wanted.keySet());
    for (String name : names) {
      String before = known.getOrDefault(name, "nothing");
      String now = wanted.getOrDefault(name, "nothing");
      if (!before.equals(now)) {
        differences.add(name + " (" + before + ", now " + now + ")");
      }
    }
    if (!differences.isEmpty()) {
      throw new InputException(
          folder
              + " holds a run with other settings: "
              + String.join(", ", differences)
              + ". Give --out another folder, or delete this one.");
    }
  }
}
