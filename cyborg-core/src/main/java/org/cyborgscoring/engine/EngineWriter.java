package org.cyborgscoring.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipOutputStream;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.FolderTree;

/**
 * Writes a scoring engine file: a zip whose entries stand uncompressed in a fixed order with a
 * fixed time, so that the same engine gives the same bytes whichever compression library Java came
 * with.
 */
final class EngineWriter {
  /** The time of every entry; zip keeps it without a time zone. */
  static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private EngineWriter() {}

  /** Writes the whole file or none; the entries wait in a folder beside it. */
  static void write(ScoringEngine engine, Path file) throws IOException {
    AtomicFile.write(
        file,
        stream -> {
          Path folder = Files.createDirectory(AtomicFile.temporary(file.toAbsolutePath()));
          try {
            writeZip(engine, folder, stream);
          } finally {
            FolderTree.delete(folder);
          }
        });
  }

  private static void writeZip(ScoringEngine engine, Path folder, OutputStream stream)
      throws IOException {
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

    BufferedOutputStream buffered = new BufferedOutputStream(stream);
    // Left open: closing it would close the file, which only its commit may do.
    ZipOutputStream zip = new ZipOutputStream(buffered);
    spool.copy(EngineLayout.MANIFEST, zip);
    for (String name : manifest.entries().keySet()) {
      spool.copy(name, zip);
    }
    zip.finish();
    buffered.flush();
  }
}
