package org.cyborgscoring.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;

/** Reads a journal up to where it is whole. */
final class JournalReader<V> {
  private final Map<LabelKey, V> labels = new LinkedHashMap<>();
  private final Path file;
  private final Class<V> type;
  private long end;
  private int lines;
  private boolean torn;

  private JournalReader(Path file, Class<V> type) {
    this.file = file;
    this.type = type;
  }

  static <V> JournalReader<V> read(Path file, FileChannel channel, Class<V> type)
      throws IOException {
    JournalReader<V> reader = new JournalReader<>(file, type);
    // Not closed: that would close the channel, which the journal goes on writing to.
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        reader.add(line);
        line.reset();
      } else {
        line.write(b);
      }
    }
    reader.torn |= line.size() > 0;
    return reader;
  }

  /** The labels of all whole lines. */
  Map<LabelKey, V> labels() {
    return labels;
  }

  /** How many bytes they take. */
  long end() {
    return end;
  }

  /** Whether something stands behind them. */
  boolean torn() {
    return torn;
  }

  private void add(ByteArrayOutputStream bytes) {
    if (torn) {
      throw new InputException(
          file
              + ", line "
              + lines
              + ": the line is not as it was written. Delete that line; its label will be asked for"
              + " again.");
    }
    lines++;
    @Nullable JournalLine<V> line =
        JournalLine.decode(bytes.toString(StandardCharsets.UTF_8), type);
    if (line == null) {
      torn = true;
    } else {
      labels.putIfAbsent(line.key(), line.value());
      end += bytes.size() + 1L;
    }
  }
}
