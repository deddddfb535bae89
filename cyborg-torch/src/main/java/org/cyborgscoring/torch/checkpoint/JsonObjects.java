package org.cyborgscoring.torch.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON objects of model folders: no name twice, nothing after the object, of limited size. */
final class JsonObjects {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // Python writes NaN and Infinity; they are refused where a number is needed.
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  // The platform's own way to write a double differs between versions of Java.
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private JsonObjects() {}

  /**
   * Reads a file.
   *
   * @param mostBytes the size that no sound file of its kind has
   * @throws InputException if there is no such file, or if it holds anything but one object
   */
  static ObjectNode read(Path file, int mostBytes) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException("There is no file " + file + ".");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(mostBytes + 1);
    }
    if (bytes.length > mostBytes) {
      throw new InputException(
          file + " is larger than " + mostBytes + " bytes; it is not the file of a model.");
    }
    return parse(file.toString(), bytes);
  }

  /**
   * Reads one object.
   *
   * @param file what to call it in messages
   */
  static ObjectNode parse(String file, byte[] json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (root instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
      throw new InputException(
          "%s%s cannot be read as JSON (%s). Fetch or make it again."
              .formatted(file, line > 0 ? ", line " + line + "," : "", e.getOriginalMessage()),
          e);
    }
    throw new InputException(file + " holds no JSON object. Fetch or make it again.");
  }

  static ObjectNode of(Map<String, ?> values) {
    return MAPPER.valueToTree(values);
  }

  static JsonNode node(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** The same bytes for the same content on every machine, indented, with a line end. */
  static String pretty(JsonNode json) {
    return MAPPER.writeValueAsString(json) + "\n";
  }
}
