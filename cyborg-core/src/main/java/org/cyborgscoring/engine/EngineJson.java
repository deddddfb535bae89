package org.cyborgscoring.engine;

import java.nio.charset.StandardCharsets;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.screening.ScreenProfile;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of a scoring engine file: strict in what it reads, and the same bytes for the same
 * content on every machine.
 *
 * <p>Every method that reads throws {@link tools.jackson.core.JacksonException} when the bytes are
 * not what they should be.
 */
final class EngineJson {
  /** The cut scores as they are stored; infinite ones stand as the words Infinity. */
  @SuppressWarnings("ArrayRecordComponent") // Lives between file and CutScores only.
  private record Cuts(double[] cuts) {}

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // The platform's own way to write a double differs between versions of Java.
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .build())
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  byte[] write(EngineManifest manifest) {
    return bytes(manifest);
  }

  byte[] write(ScreenProfile screen) {
    return bytes(screen);
  }

  byte[] write(CutScores cutScores) {
    return bytes(new Cuts(cutScores.cuts()));
  }

  private byte[] bytes(Object value) {
    return (mapper.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Any JSON, to look at before it is trusted to be a manifest. */
  JsonNode readTree(byte[] json) {
    return mapper.readTree(json);
  }

  EngineManifest readManifest(JsonNode json) {
    return mapper.treeToValue(json, EngineManifest.class);
  }

  ScreenProfile readScreen(byte[] json) {
    // The language is null where none is looked for; the record checks the rest itself.
    return mapper
        .readerFor(ScreenProfile.class)
        .without(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .readValue(json);
  }

  /**
   * Reads cut scores of the item's scale.
   *
   * @throws IllegalArgumentException if they are not such
   */
  CutScores readCuts(byte[] json, Item item) {
    return CutScores.of(item.scale(), mapper.readValue(json, Cuts.class).cuts());
  }
}
