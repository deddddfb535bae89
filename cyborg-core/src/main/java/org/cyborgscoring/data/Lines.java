package org.cyborgscoring.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text with their numbers, whatever mixture of line feeds and carriage returns ends
 * them, and with a look at lines not yet taken.
 */
final class Lines implements Closeable {
  /** A line of this many characters is no row of a table; reading on would only fill the memory. */
  static final int LONGEST = 1 << 26;

  private static final int END = -1;

  private final Path file;
  private final Reader reader;
  private final Deque<String> ahead = new ArrayDeque<>();
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int limit;
  private boolean afterReturn;
  private long taken;

  Lines(Path file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** The number of the line last taken, from 1. */
  long number() {
    return taken;
  }

  /** The next line without its end, or null after the last. */
  @Nullable String take() throws IOException {
    String line = ahead.isEmpty() ? read(1) : ahead.removeFirst();
    if (line != null) {
      taken++;
    }
    return line;
  }

  /** The line {@code distance} lines beyond the next, from 0, or null if there is none. */
  @Nullable String peek(int distance) throws IOException {
    if (distance < ahead.size()) {
      return ahead.stream().skip(distance).findFirst().orElse(null);
    }
    while (ahead.size() <= distance) {
      String line = read(ahead.size() + 1);
      if (line == null) {
        return null;
      }
      ahead.addLast(line);
    }
    return ahead.peekLast();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private @Nullable String read(int distance) throws IOException {
    StringBuilder line = null;
    while (true) {
      if (position == limit && !fill()) {
        return line == null ? null : line.toString();
      }
      if (afterReturn) {
        afterReturn = false;
        if (buffer[position] == '\n') {
          position++;
          continue;
        }
      }
      int start = position;
      while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
        position++;
      }
      if (position < limit) {
        afterReturn = buffer[position] == '\r';
        int length = position++ - start;
        return line == null
            ? new String(buffer, start, length)
            : line.append(buffer, start, length).toString();
      }
      line = line == null ? new StringBuilder(256) : line;
      line.append(buffer, start, position - start);
      if (line.length() > LONGEST) {
        throw new InputException(
            file
                + ", line "
                + (taken + distance)
                + ": the line has more than "
                + LONGEST
                + " characters; this is no table with a row a line.");
      }
    }
  }

  private boolean fill() throws IOException {
    limit = Math.max(END, reader.read(buffer, 0, buffer.length));
    position = 0;
    if (limit == END) {
      limit = 0;
      return false;
    }
    return true;
  }
}
