package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import org.cyborgscoring.data.InputException;

/** What has come of a file so far. */
final class PartialFile {
  private static final int CHUNK = 1 << 17;

  private final Path path;
  private final ModelName name;
  private final RemoteFile file;
  private final DiskRoom room;

  /**
   * Takes up what may be left from before.
   *
   * @param path where it is; its folder exists
   */
  PartialFile(Path path, ModelName name, RemoteFile file, DiskRoom room) {
    this.path = path;
    this.name = name;
    this.file = file;
    this.room = room;
  }

  /** How much of the file there is. */
  long length() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** Whether there is as much as the hub says; false if it does not say. */
  boolean isWhole() throws IOException {
    return Files.exists(path) && length() == file.size();
  }

  /** Whether this is the file that the hub has. */
  boolean matches() throws IOException {
    return file.hash().matches(path);
  }

  /** Forgets what has come. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /**
   * Takes what comes, no more than the file has.
   *
   * @param from where in the file it belongs; what is there from before is kept up to that place
   * @throws InputException if there is no room for it
   * @throws IOException if it breaks off, or more comes than the file has
   */
  void append(InputStream body, long from, LongConsumer progress) throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (FileChannel channel = open()) {
      channel.truncate(from);
      channel.position(from);
      long length = from;
      progress.accept(length);
      for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
        if (read > file.mostBytes() - length) {
          channel.truncate(0); // Nothing of an answer that is not the file can be trusted.
          throw new IOException("more came than the hub said");
        }
        write(channel, ByteBuffer.wrap(chunk, 0, read), length);
        length += read;
        progress.accept(length);
      }
      channel.force(true);
    }
  }

  private FileChannel open() {
    try {
      return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** No failure of the network, so there is no use in trying again. */
  private InputException unwritable(IOException failure) {
    return new InputException(
        path + " cannot be written; mend its rights, or set HF_HOME to another folder.", failure);
  }

  private void write(FileChannel channel, ByteBuffer bytes, long length) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      Path folder = path.resolveSibling(".").normalize();
      if (room.usable(folder) > CHUNK) {
        throw unwritable(e);
      }
      throw DiskRoom.tooLittle(folder, name, Math.max(0, file.mostBytes() - length));
    }
  }
}
