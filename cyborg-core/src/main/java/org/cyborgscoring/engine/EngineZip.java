package org.cyborgscoring.engine;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;

/**
 * The zip of a scoring engine, trusted in nothing: only names that an engine has, each once, and
 * uncompressed, so that the file cannot unfold into more than its own length.
 */
final class EngineZip implements Closeable {
  private static final int MOST_ENTRIES = 1000;

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  private EngineZip(Path file, ZipFile zip, Map<String, ZipEntry> entries) {
    this.file = file;
    this.zip = zip;
    this.entries = entries;
  }

  /**
   * Opens a file and looks at its directory.
   *
   * @throws InputException if it cannot be a scoring engine
   */
  static EngineZip open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException("There is no scoring engine " + file + ".");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw new InputException(
          file
              + " is not a scoring engine, or it is truncated. Copy it again, or make it again with"
              + " 'cyborg run'.",
          e);
    }
    try {
      return new EngineZip(file, zip, directory(file, zip));
    } catch (RuntimeException | IOException e) {
      zip.close();
      throw e;
    }
  }

  private static Map<String, ZipEntry> directory(Path file, ZipFile zip) throws IOException {
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    long left = Files.size(file);
    if (zip.getEntry(EngineLayout.MANIFEST) == null) {
      throw new InputException(
          file + " is a zip file, but no scoring engine: it has no " + EngineLayout.MANIFEST + ".");
    }
    if (zip.size() > MOST_ENTRIES) {
      throw refused(file, "it has " + zip.size() + " entries");
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (!EngineLayout.isEntry(name)) {
        throw refused(file, "it has an entry that no engine has");
      }
      if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
        throw refused(file, "its entry " + name + " is compressed, which no engine's entry is");
      }
      left -= entry.getSize();
      if (entry.getSize() < 0 || left < 0) {
        throw refused(file, "its entries claim to be longer than the file");
      }
      if (entries.put(name, entry) != null) {
        throw refused(file, "its entry " + name + " stands twice");
      }
    }
    return entries;
  }

  /** The exception for a file that is damaged or was tampered with. */
  static InputException refused(Path file, String what) {
    return new InputException(message(file, what));
  }

  /** The same with what gave it away. */
  static InputException refused(Path file, String what, Throwable cause) {
    return new InputException(message(file, what), cause);
  }

  private static String message(Path file, String what) {
    return file
        + " is refused: "
        + what
        + ". It is damaged or was changed after it was made; copy it again, or make it again"
        + " with 'cyborg run'.";
  }

  /** The names of all entries. */
  Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** The length of an entry in bytes. */
  long size(String name) throws IOException {
    return entry(name).getSize();
  }

  /**
   * Opens an entry.
   *
   * @throws FileNotFoundException if there is none of this name
   * @throws InputException if the file does not hold what its directory says
   */
  InputStream open(String name) throws IOException {
    try {
      return zip.getInputStream(entry(name));
    } catch (ZipException | EOFException e) {
      throw damaged(name, e);
    }
  }

  /**
   * The bytes of an entry that has to be small.
   *
   * @param most the greatest length that is accepted
   */
  byte[] read(String name, int most) throws IOException {
    if (size(name) > most) {
      throw refused(file, "its entry " + name + " is " + size(name) + " bytes long");
    }
    try (InputStream in = open(name)) {
      byte[] bytes = in.readAllBytes();
      CRC32 crc = new CRC32();
      crc.update(bytes);
      if (bytes.length != size(name) || crc.getValue() != entry(name).getCrc()) {
        throw refused(file, "its entry " + name + " is not what was written");
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      throw damaged(name, e);
    }
  }

  /** SHA-256 of an entry in hexadecimal digits. */
  String hash(String name) throws IOException {
    try (InputStream in = open(name)) {
      return Sha256.of(in);
    } catch (ZipException | EOFException e) {
      throw damaged(name, e);
    }
  }

  private ZipEntry entry(String name) throws FileNotFoundException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new FileNotFoundException(file + " has no entry " + name);
    }
    return entry;
  }

  private InputException damaged(String name, IOException cause) {
    return refused(file, "its entry " + name + " cannot be read", cause);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
