package org.cyborgscoring.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cyborgscoring.data.Sha256;

/**
 * Entries of a scoring engine file on their way into it. They wait on disk, since an uncompressed
 * zip entry tells its length and check sum before its bytes, and since a model may be large.
 */
final class EntrySpool {

  private record Spooled(Path file, EngineEntry entry, long crc) {}

  private final Path folder;
  private final Map<String, Spooled> spooled = new TreeMap<>();

  /**
   * An empty spool.
   *
   * @param folder a folder of its own
   */
  EntrySpool(Path folder) {
    this.folder = folder;
  }

  /** Opens a new entry, which is complete when the stream is closed. */
  OutputStream create(String name) throws IOException {
    if (!EngineLayout.isEntry(name)) {
      throw new IllegalArgumentException("No entry can be named '" + name + "'.");
    }
    Path file = folder.resolve(name.replace('/', '_'));
    if (Files.exists(file)) {
      throw new IllegalArgumentException("The entry " + name + " was already written.");
    }
    return new Measured(name, file);
  }

  /** Writes a whole entry. */
  void put(String name, byte[] content) throws IOException {
    try (OutputStream out = create(name)) {
      out.write(content);
    }
  }

  /** Length and hash of the complete entries by name. */
  Map<String, EngineEntry> entries() {
    Map<String, EngineEntry> entries = new TreeMap<>();
    spooled.forEach((name, entry) -> entries.put(name, entry.entry()));
    return entries;
  }

  /** Copies a complete entry into a zip, with nothing in it that depends on the day. */
  void copy(String name, ZipOutputStream zip) throws IOException {
    Spooled source = spooled.get(name);
    if (source == null) {
      throw new IllegalStateException("The entry " + name + " was not closed.");
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(source.entry().size());
    entry.setCrc(source.crc());
    entry.setTimeLocal(EngineWriter.ENTRY_TIME);
    zip.putNextEntry(entry);
    Files.copy(source.file(), zip);
    zip.closeEntry();
  }

  /** Measures what passes through it. */
  private final class Measured extends FilterOutputStream {
    private final String name;
    private final Path file;
    private final CRC32 crc = new CRC32();
    private final MessageDigest sha256 = Sha256.digest();
    private long size;

    Measured(String name, Path file) throws IOException {
      super(Files.newOutputStream(file));
      this.name = name;
      this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      crc.update(bytes, offset, length);
      sha256.update(bytes, offset, length);
      size += length;
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (!spooled.containsKey(name)) {
        String hash = HexFormat.of().formatHex(sha256.digest());
        spooled.put(name, new Spooled(file, new EngineEntry(size, hash), crc.getValue()));
      }
    }
  }
}
