package org.cyborgscoring.torch.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import org.cyborgscoring.data.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Vectors on disk by the hash of their text, so that no text is encoded twice. The file holds no
 * text: it is a row of records of one length, each the SHA-256 of a text, its vector and a check
 * sum. What a stopped process left unfinished at the end is overwritten by the next.
 *
 * <p>May be used from several threads at once, and by several processes: each sees what the others
 * had written when it opened the file, and adds its own under a lock.
 */
final class VectorCache implements Closeable {
  private static final int HASH = 32;
  private static final int CHECK = 4;

  private final FileChannel channel;
  private final int size;
  private final Map<String, Long> places = new HashMap<>();

  private VectorCache(FileChannel channel, int size) {
    this.channel = channel;
    this.size = size;
  }

  /**
   * Opens a cache, which need not exist.
   *
   * @param size the length of a vector
   */
  static VectorCache open(Path file, int size) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    VectorCache cache = new VectorCache(channel, size);
    try {
      cache.readPlaces();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    return cache;
  }

  private int recordBytes() {
    return HASH + size * Float.BYTES + CHECK;
  }

  private void readPlaces() throws IOException {
    long records = channel.size() / recordBytes();
    ByteBuffer hash = ByteBuffer.allocate(HASH);
    for (long record = 0; record < records; record++) {
      hash.clear();
      channel.read(hash, record * recordBytes());
      places.put(HexFormat.of().formatHex(hash.array()), record * recordBytes());
    }
  }

  /** The vector of a text, or null if it is not there or damaged. */
  synchronized float @Nullable [] find(String text) throws IOException {
    Long place = places.get(key(text));
    if (place == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(recordBytes());
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes, place + bytes.position());
    }
    if (bytes.hasRemaining() || bytes.getInt(recordBytes() - CHECK) != check(bytes.array())) {
      return null;
    }
    float[] vector = new float[size];
    bytes.position(HASH);
    bytes.asFloatBuffer().get(vector);
    return vector;
  }

  /** Adds the vector of a text. */
  synchronized void add(String text, float[] vector) throws IOException {
    String key = key(text);
    ByteBuffer bytes = ByteBuffer.allocate(recordBytes());
    bytes.put(HexFormat.of().parseHex(key));
    for (float x : vector) {
      bytes.putFloat(x);
    }
    bytes.putInt(check(bytes.array()));
    bytes.flip();
    try (FileLock lock = channel.lock()) {
      long place = channel.size() / recordBytes() * recordBytes();
      while (lock.isValid() && bytes.hasRemaining()) {
        channel.write(bytes, place + bytes.position());
      }
      places.put(key, place);
    } catch (OverlappingFileLockException e) {
      // Another cache of this process is writing: this vector will be computed once more.
      return;
    }
  }

  private int check(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, recordBytes() - CHECK);
    return (int) crc.getValue();
  }

  private static String key(String text) {
    var digest = Sha256.digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(digest);
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
