package org.cyborgscoring.classic.ridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of a fitted model as they are stored.
 *
 * @param version the version of the features; it changes whenever a text would be read differently
 * @param bits see {@link FeatureSettings}
 * @param blocks the ids of the blocks
 * @param surface the names of the surface features, in order
 */
record RidgeJson(
    int version, int bits, @Nullable List<String> blocks, @Nullable List<String> surface) {
  private static final int VERSION = 1;
  private static final int LONGEST = 1 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static RidgeJson of(FeatureSettings features) {
    return new RidgeJson(
        VERSION,
        features.bits(),
        features.blocks().stream().map(Block::id).toList(),
        SurfaceFeatures.NAMES);
  }

  void write(OutputStream out) throws IOException {
    String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    out.write(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads stored settings.
   *
   * @throws InputException if they are not that
   */
  static RidgeJson read(InputStream in, String name) throws IOException {
    try {
      RidgeJson json = MAPPER.readValue(in.readNBytes(LONGEST), RidgeJson.class);
      if (json == null) {
        throw new InputException(name + " is empty.");
      }
      return json;
    } catch (JacksonException e) {
      throw new InputException(
          name + " is no description of an ngram-ridge model. The file is damaged.", e);
    }
  }

  /**
   * The settings.
   *
   * @throws InputException if this version of Cyborg does not read texts so
   */
  FeatureSettings features(String name) {
    if (version != VERSION || !SurfaceFeatures.NAMES.equals(surface)) {
      throw new InputException(
          "%s is of version %d, which this version of Cyborg does not know; score with the version that made the engine."
              .formatted(name, version));
    }
    try {
      return new FeatureSettings(
          bits, blocks == null ? List.of() : blocks.stream().map(Block::parse).toList());
    } catch (IllegalArgumentException e) {
      throw new InputException(name + " holds settings that no ngram-ridge model has.", e);
    }
  }
}
