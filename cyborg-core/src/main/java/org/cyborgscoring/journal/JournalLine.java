package org.cyborgscoring.journal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a journal: a JSON object whose last property is the CRC-32C of all that stands before
 * it, so that a line that was written halfway, or changed later, is known as such.
 *
 * @param <V> the type of a label
 * @param key what the label depends on
 * @param value the label
 */
record JournalLine<V>(LabelKey key, V value) {
  private static final String CHECK = ",\"crc\":\"";
  private static final int DIGITS = 8;
  private static final int TAIL = CHECK.length() + DIGITS + 2;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** The line without its end. */
  String encode() {
    String json = MAPPER.writeValueAsString(this);
    String checked = json.substring(0, json.length() - 1);
    return checked + CHECK + crc(checked) + "\"}";
  }

  /** The line of this text; null if it is none, or not as it was written. */
  static <V> @Nullable JournalLine<V> decode(String line, Class<V> type) {
    if (line.length() <= TAIL) {
      return null;
    }
    String checked = line.substring(0, line.length() - TAIL);
    if (!line.equals(checked + CHECK + crc(checked) + "\"}")) {
      return null;
    }
    try {
      return MAPPER.readValue(
          checked + "}", MAPPER.getTypeFactory().constructParametricType(JournalLine.class, type));
    } catch (JacksonException e) {
      return null;
    }
  }

  private static String crc(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
