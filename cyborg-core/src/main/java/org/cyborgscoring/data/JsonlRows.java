package org.cyborgscoring.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of a file with one JSON object a line, read by Jackson.
 *
 * <p>The columns are the names of all objects, in the order of their first use: an object may leave
 * out a name, as an unscored response leaves out its score. The file is therefore read once for the
 * names before it is read for the rows. Texts, numbers and booleans are cells; null, lists and
 * objects are none.
 */
final class JsonlRows implements RowSource {
  /** More names than this and the objects are no rows of one table. */
  private static final int MOST_COLUMNS = 10_000;

  private static final JsonFactory JSON = new JsonFactory();

  private final Lines lines;
  private final List<String> columns;
  private final Map<String, Integer> indices;

  private JsonlRows(Lines lines, Map<String, Integer> indices) {
    this.lines = lines;
    this.indices = indices;
    this.columns = List.copyOf(indices.keySet());
  }

  static JsonlRows open(TextSource source) throws IOException {
    return new JsonlRows(new Lines(source.file(), source.open()), names(source));
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    String line = nextObject(lines);
    if (line == null) {
      return null;
    }
    @Nullable String[] cells = new @Nullable String[columns.size()];
    boolean read =
        parse(
            line,
            (name, parser) -> {
              Integer index = indices.get(name);
              if (index != null) {
                JsonToken value = parser.currentToken();
                cells[index] =
                    value.isScalarValue() && value != JsonToken.VALUE_NULL
                        ? parser.getString()
                        : null;
              }
            });
    return read
        ? TableRow.of(lines.number(), Collections.unmodifiableList(Arrays.asList(cells)))
        : TableRow.broken(lines.number(), "the line is not a JSON object");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static Map<String, Integer> names(TextSource source) throws IOException {
    Map<String, Integer> names = new LinkedHashMap<>();
    try (Lines lines = new Lines(source.file(), source.open())) {
      List<String> found = new ArrayList<>();
      for (String line = nextObject(lines); line != null; line = nextObject(lines)) {
        found.clear();
        if (parse(line, (name, parser) -> found.add(name))) {
          found.forEach(name -> names.putIfAbsent(name, names.size()));
        }
        if (names.size() > MOST_COLUMNS) {
          throw new InputException(
              source.file() + ": its objects have more than " + MOST_COLUMNS + " different names.");
        }
      }
      if (names.isEmpty() && lines.number() > 0) {
        throw new InputException(
            source.file() + " holds no JSON objects; write one object on each line.");
      }
    }
    return names;
  }

  private static @Nullable String nextObject(Lines lines) throws IOException {
    String line = lines.take();
    while (line != null && line.isBlank()) {
      line = lines.take();
    }
    return line;
  }

  /** Stops at the value of every name of an object; gives false if the line is none. */
  private static boolean parse(String line, BiConsumer<String, JsonParser> atValue) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        atValue.accept(name, parser);
        parser.skipChildren();
      }
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }
}
