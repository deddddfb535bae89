package org.cyborgscoring.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that is there completely or not at all.
 *
 * <p>What is written goes to a hidden file in the same folder; {@link #commit} forces it to the
 * disk and moves it to its name in one step. Closed without that, the hidden file is deleted and
 * what stood under the name before still stands. Folders that are missing are made. A target that
 * is no regular file, such as {@code /dev/stdout}, is written to directly.
 */
public final class AtomicFile implements Closeable {
  private static final Pattern TEMPORARY =
      Pattern.compile("\\..+\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Path target;
  private final Path written;
  private final FileChannel channel;
  private final OutputStream stream;

  private AtomicFile(Path target, Path written, FileChannel channel) {
    this.target = target;
    this.written = written;
    this.channel = channel;
    this.stream = Channels.newOutputStream(channel);
  }

  /** Writes a whole file. */
  @FunctionalInterface
  public interface Content {
    /** Writes to a stream that the caller closes. */
    void writeTo(OutputStream stream) throws IOException;
  }

  /**
   * Begins a file.
   *
   * @throws IOException if its folder cannot be written to
   */
  public static AtomicFile create(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a folder, not a file");
    }
    // A pipe behind /dev/stdout has no real path, so this comes first.
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new AtomicFile(target, target, FileChannel.open(target, StandardOpenOption.WRITE));
    }
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    Path folder = real.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path written = temporary(real);
    return new AtomicFile(
        real,
        written,
        FileChannel.open(written, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
  }

  /** A new name beside a file, for what is not to be seen before it is whole. */
  public static Path temporary(Path target) {
    return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
  }

  /** Whether {@link #temporary} gave this name; a process that was killed may have left it. */
  public static boolean isTemporary(Path path) {
    return TEMPORARY.matcher(String.valueOf(path.getFileName())).matches();
  }

  /** Writes a file; if {@code content} fails, nothing is changed. */
  public static void write(Path target, Content content) throws IOException {
    try (AtomicFile file = create(target)) {
      content.writeTo(file.stream());
      file.commit();
    }
  }

  /** Writes a text in UTF-8. */
  public static void writeString(Path target, String text) throws IOException {
    write(target, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Where to write to; not buffered. Closing it does not commit the file. */
  public OutputStream stream() {
    return stream;
  }

  /** Puts the file under its name; nothing can be written after that. */
  public void commit() throws IOException {
    if (isDirect()) {
      channel.close();
      return;
    }
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
    }
    try {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes what was written unless it was committed. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!isDirect()) {
      Files.deleteIfExists(written);
    }
  }

  private boolean isDirect() {
    return written.equals(target);
  }
}
