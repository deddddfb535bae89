package org.cyborgscoring.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A table in a file that is there completely or not at all. */
final class AtomicTableWriter implements TableWriter {
  private final TableWriter table;
  private final OutputStream stream;
  private final AtomicFile file;

  /**
   * @param table writes to {@code stream}
   * @param stream writes to the file, and may pack
   */
  AtomicTableWriter(TableWriter table, OutputStream stream, AtomicFile file) {
    this.table = table;
    this.stream = stream;
    this.file = file;
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) throws IOException {
    table.write(cells);
  }

  @Override
  public void commit() throws IOException {
    table.commit();
    if (stream instanceof GZIPOutputStream packed) {
      packed.finish();
    }
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
