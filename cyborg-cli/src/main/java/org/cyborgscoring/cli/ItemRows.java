package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ItemResponse;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ShownName;
import org.jspecify.annotations.Nullable;

/** The responses to one item in a table that is read row by row. */
final class ItemRows implements Iterator<Response> {
  private final Path file;
  private final Iterator<ItemResponse> rows;
  private @Nullable String item;
  private final boolean selected;
  private @Nullable Response next;

  /**
   * Rows of a table.
   *
   * @param file what to call the table in messages
   * @param item the item whose rows are wanted, or null if the table is to hold no other
   */
  ItemRows(Path file, Iterator<ItemResponse> rows, @Nullable String item) {
    this.file = file;
    this.rows = rows;
    this.item = item;
    this.selected = item != null;
  }

  /**
   * Whether there is one more.
   *
   * @throws InputException if no item is wanted and the table holds a second one
   */
  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      ItemResponse row = rows.next();
      if (item == null) {
        item = row.item();
      }
      if (row.item().equals(item)) {
        next = row.response();
      } else if (!selected) {
        throw new InputException(
            file
                + ", line "
                + row.line()
                + ": the table holds a second item, "
                + ShownName.of(row.item())
                + " after "
                + ShownName.of(item)
                + "; an engine scores one, so choose it with --select.");
      }
    }
    return next != null;
  }

  @Override
  public Response next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Response response = next;
    next = null;
    return response;
  }
}
