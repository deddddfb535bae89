package org.cyborgscoring.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Labels that were paid for, by what they depend on, in a file that only grows.
 *
 * <p>Every label is a line of JSON with a checksum, and handed to the operating system before
 * {@link #add} returns: a process that is killed loses none. A machine that loses power may lose
 * the lines of its last moments, since the disk is waited for only now and then, and at the end. A
 * last line that was written halfway is dropped when the journal is opened again. The file is
 * locked: a second process is turned away. Several threads may use one journal.
 *
 * <p>A journal holds no response, only hashes; a label must not quote one either.
 *
 * @param <V> the type of a label: a record that Jackson can write and read
 */
public final class Journal<V> implements Closeable {
  private static final int LINES_PER_FORCE = 1024;

  private final Path file;
  private final FileChannel channel;
  private final Map<LabelKey, V> labels;
  private final boolean torn;
  private int unforced;

  private Journal(Path file, FileChannel channel, Map<LabelKey, V> labels, boolean torn) {
    this.file = file;
    this.channel = channel;
    this.labels = labels;
    this.torn = torn;
  }

  /**
   * Opens a journal, or begins one. Folders that are missing are made.
   *
   * @param file where it is
   * @param type the type of a label
   * @throws InputException if it cannot be written to, if another process uses it, or if a line
   *     before the last is not as it was written; the message says what to do
   */
  public static <V> Journal<V> open(Path file, Class<V> type) {
    FileChannel channel = channel(file);
    try {
      requireAlone(file, channel);
      JournalReader<V> reader = JournalReader.read(file, channel, type);
      channel.truncate(reader.end());
      channel.position(reader.end());
      return new Journal<>(file, channel, reader.labels(), reader.torn());
    } catch (IOException e) {
      closeQuietly(channel);
      throw unwritable(file, e);
    } catch (RuntimeException e) {
      closeQuietly(channel);
      throw e;
    }
  }

  /** Whether a last line was found that had been written halfway; it is gone now. */
  public boolean droppedTornLine() {
    return torn;
  }

  /** How many labels there are. */
  public synchronized int size() {
    return labels.size();
  }

  /** The label for this key, if it is known. */
  public synchronized Optional<V> find(LabelKey key) {
    return Optional.ofNullable(labels.get(key));
  }

  /** All labels, in the order in which they came. */
  public synchronized Collection<V> labels() {
    return Collections.unmodifiableCollection(new LinkedHashMap<>(labels).values());
  }

  /**
   * Keeps a label.
   *
   * @throws IllegalStateException if there is one for this key already: it was paid for twice
   * @throws UncheckedIOException if it cannot be written
   */
  public synchronized void add(LabelKey key, V label) {
    if (labels.containsKey(key)) {
      throw new IllegalStateException("Labelled twice: " + key);
    }
    String line = new JournalLine<>(key, label).encode() + "\n";
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (++unforced >= LINES_PER_FORCE) {
        channel.force(false);
        unforced = 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written to", e);
    }
    labels.put(key, label);
  }

  /** Lets other processes have the journal. */
  @Override
  public synchronized void close() {
    try (channel) {
      if (channel.isOpen() && unforced > 0) {
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel channel(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void requireAlone(Path file, FileChannel channel) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held within this process; treated like a lock of another one.
      lock = null;
    }
    if (lock == null) {
      throw new InputException(
          "The journal "
              + file
              + " is in use by another run; wait for it, or give this run another folder.");
    }
  }

  private static InputException unwritable(Path file, IOException e) {
    return new InputException(
        "The journal "
            + file
            + " cannot be written to ("
            + e.getClass().getSimpleName()
            + "), and without it work would be paid for twice. Nothing was asked for yet; make its"
            + " folder writable, or give another.",
        e);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The failure that led here is the one to tell.
      return;
    }
  }
}
