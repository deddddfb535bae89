package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as runs write it: the same bytes everywhere, numbers exact, unknown properties refused. */
final class Json {
  // Line ends would else be those of the system.
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // The platform's own way to write a double differs between versions of Java.
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .build())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(PRINTER)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  static String pretty(Object value) {
    return MAPPER.writeValueAsString(value) + "\n";
  }

  static String compact(Object value) {
    return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
  }

  /**
   * Reads a file.
   *
   * @param mend what the user should do if it is damaged, such as {@code delete it}
   * @throws InputException if the file does not hold such a value
   */
  static <T> T read(Path file, Class<T> type, String mend) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      @Nullable T value = MAPPER.readValue(bytes, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      throw damaged(file, mend, e);
    }
    throw damaged(file, mend, null);
  }

  static InputException damaged(Path file, String mend, @Nullable Exception cause) {
    String message = file + " is damaged; " + mend + " and run again.";
    return cause == null ? new InputException(message) : new InputException(message, cause);
  }
}
