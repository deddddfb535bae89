package org.cyborgscoring.data;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object a line. */
final class JsonlTableWriter implements TableWriter {
  private final List<String> columns;
  private final OutputStream stream;
  private final JsonGenerator json;
  private boolean empty = true;

  JsonlTableWriter(OutputStream stream, List<String> columns) {
    this.columns = columns.stream().map(CleanText::wellFormed).toList();
    this.stream = stream;
    this.json =
        JsonFactory.builder()
            .rootValueSeparator("\n")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(ObjectWriteContext.empty(), stream);
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) throws IOException {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells for " + columns.size() + " columns");
    }
    try {
      json.writeStartObject();
      for (int i = 0; i < cells.size(); i++) {
        json.writeName(columns.get(i));
        write(cells.get(i));
      }
      json.writeEndObject();
      empty = false;
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void commit() throws IOException {
    try {
      if (!empty) {
        json.writeRaw('\n');
      }
      json.flush();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    stream.flush();
  }

  @Override
  public void close() {
    // The stream belongs to the caller; what was not committed is not wanted.
  }

  private void write(@Nullable Object cell) {
    if (cell == null) {
      json.writeNull();
    } else if (cell instanceof Double || cell instanceof Float) {
      String number = Decimals.format(((Number) cell).doubleValue());
      if (number == null) {
        json.writeNull();
      } else {
        json.writeNumber(number);
      }
    } else if (cell instanceof BigDecimal exact) {
      json.writeNumber(exact.toPlainString());
    } else if (cell instanceof Integer || cell instanceof Long) {
      json.writeNumber(((Number) cell).longValue());
    } else if (cell instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (cell instanceof String string) {
      json.writeString(CleanText.wellFormed(string));
    } else {
      throw new IllegalArgumentException("A cell cannot be a " + cell.getClass().getName() + ".");
    }
  }
}
