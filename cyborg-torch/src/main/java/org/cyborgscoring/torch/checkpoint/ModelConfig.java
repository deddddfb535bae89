package org.cyborgscoring.torch.checkpoint;

import java.nio.file.Path;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a model, from its config.json. */
public final class ModelConfig {
  private final String file;
  private final JsonNode root;

  private ModelConfig(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  /** Reads a config.json. */
  public static ModelConfig read(Path file) {
    return new ModelConfig(file.toString(), JsonMapper.shared().readTree(file));
  }

  /** What to call the file in messages. */
  public String file() {
    return file;
  }

  /** The kind of model. */
  public String modelType() {
    return string("model_type", "");
  }

  /** A whole number that must be there. */
  public int integer(String name) {
    JsonNode value = value(name);
    if (value == null || !value.isInt()) {
      throw new InputException(file + ": '" + name + "' is missing or no whole number.");
    }
    return value.intValue();
  }

  /** A whole number. */
  public int integer(String name, int absent) {
    return value(name) == null ? absent : integer(name);
  }

  /** A number. */
  public double number(String name, double absent) {
    JsonNode value = value(name);
    return value == null ? absent : value.doubleValue();
  }

  /** A text. */
  public String string(String name, String absent) {
    JsonNode value = value(name);
    return value == null ? absent : value.stringValue();
  }

  private @Nullable JsonNode value(String name) {
    JsonNode value = root.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
