package org.cyborgscoring.data;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a table in one format. */
interface RowSource extends Closeable {

  /** The names of the columns; empty if the table is empty. */
  List<String> columns();

  /** The next row, or null after the last. */
  @Nullable TableRow next() throws IOException;
}
