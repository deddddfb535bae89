package org.cyborgscoring.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/**
 * Writes a scoring engine file: a zip whose entries stand uncompressed in a fixed order with a
 * fixed time, so that the same engine gives the same bytes whichever compression library Java came
 * with.
 */
final class EngineWriter {
  /** The time of every entry; zip keeps it without a time zone. */
  static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private EngineWriter() {}

  /** Writes beside the target and moves into place, so that there is a whole file or none. */
  static void write(ScoringEngine engine, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path parent = target.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + " cannot be a file.");
    }
    Files.createDirectories(parent);
    Path folder = Files.createTempDirectory(parent, ".engine");
    try {
      Path zip = writeZip(engine, folder);
      Files.move(zip, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(folder);
    }
  }

  private static Path writeZip(ScoringEngine engine, Path folder) throws IOException {
    EngineJson json = new EngineJson();
    EntrySpool spool = new EntrySpool(folder);
    spool.put(EngineLayout.CUTS, json.write(engine.cutScores()));
    spool.put(EngineLayout.SCREEN, json.write(engine.screen().profile()));
    engine.model().save(name -> spool.create(EngineLayout.MODEL + name));
    EngineManifest manifest =
        new EngineManifest(
            EngineManifest.FORMAT,
            EngineManifest.FORMAT_VERSION,
            engine.item(),
            engine.model().providerId(),
            engine.provenance(),
            spool.entries());
    spool.put(EngineLayout.MANIFEST, json.write(manifest));

    Path zip = folder.resolve("engine.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
      spool.copy(EngineLayout.MANIFEST, out);
      for (String name : manifest.entries().keySet()) {
        spool.copy(name, out);
      }
    }
    return zip;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
