package org.cyborgscoring.torch.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cyborgscoring.data.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The configuration of a model, {@code config.json}, or an object within it. Immutable.
 *
 * <p>A field that is null counts as missing. Whoever asks for a field gets a value of the type
 * asked for, or an {@link InputException} that names the file and the field.
 */
public final class ModelConfig {
  private static final int MOST_BYTES = 4 << 20;

  private final String file;
  private final String prefix;
  private final ObjectNode fields;

  private ModelConfig(String file, String prefix, ObjectNode fields) {
    this.file = file;
    this.prefix = prefix;
    this.fields = fields;
  }

  /**
   * Reads a file of at most 4 MiB.
   *
   * @throws InputException if there is no such file, or if it is not one JSON object
   */
  public static ModelConfig read(Path file) throws IOException {
    return new ModelConfig(file.toString(), "", JsonObjects.read(file, MOST_BYTES));
  }

  /**
   * Reads JSON in UTF-8.
   *
   * @param file what to call it in messages
   * @throws InputException if it is not one JSON object
   */
  public static ModelConfig parse(String file, byte[] json) {
    return new ModelConfig(file, "", JsonObjects.parse(file, json));
  }

  /**
   * A configuration of these fields, in their order.
   *
   * @param file what to call it in messages
   * @param fields texts, numbers, truth values, lists and maps of such
   */
  public static ModelConfig of(String file, Map<String, ?> fields) {
    return new ModelConfig(file, "", JsonObjects.of(fields));
  }

  /** The same fields but one, which is replaced or added. */
  public ModelConfig with(String name, Object value) {
    ObjectNode changed = fields.deepCopy();
    changed.set(name, JsonObjects.node(value));
    return new ModelConfig(file, prefix, changed);
  }

  /** What the configuration is called in messages. */
  public String file() {
    return file;
  }

  /** The fields as JSON, indented, the same for the same fields on every machine. */
  public String json() {
    return JsonObjects.pretty(fields);
  }

  /** The family of architectures, as {@code bert}. */
  public String modelType() {
    return text("model_type");
  }

  /** The classes that the model was saved from, as {@code BertForMaskedLM}; may be empty. */
  public List<String> architectures() {
    return texts("architectures");
  }

  /** The names of all fields, in their order. */
  public List<String> names() {
    return List.copyOf(fields.propertyNames());
  }

  /** Whether there is such a field and it is not null. */
  public boolean has(String name) {
    return node(name).isPresent();
  }

  /** A text that must be there. */
  public String text(String name) {
    return present(name, optionalText(name));
  }

  /** A text, or what stands for it when it is missing. */
  public String text(String name, String otherwise) {
    return optionalText(name).orElse(otherwise);
  }

  /** A text, if it is there. */
  public Optional<String> optionalText(String name) {
    return value(name, "a text", JsonNode::isString, JsonNode::stringValue);
  }

  /** A whole number of 32 bits that must be there. */
  public int integer(String name) {
    return present(name, optionalInteger(name));
  }

  /** A whole number of 32 bits, or what stands for it when it is missing. */
  public int integer(String name, int otherwise) {
    return optionalInteger(name).orElse(otherwise);
  }

  /** A whole number of 32 bits, if it is there. */
  public Optional<Integer> optionalInteger(String name) {
    return value(name, "a whole number of 32 bits", ModelConfig::isInteger, JsonNode::intValue);
  }

  /** A number of things of which there is at least one, as layers or dimensions; must be there. */
  public int size(String name) {
    return checkedSize(name, integer(name));
  }

  /** A number of things of which there is at least one, or what stands for it when missing. */
  public int size(String name, int otherwise) {
    return checkedSize(name, integer(name, otherwise));
  }

  private int checkedSize(String name, int size) {
    if (size < 1) {
      throw wrong(name, "a whole number of at least 1");
    }
    return size;
  }

  /** A whole number of 64 bits that must be there. */
  public long longInteger(String name) {
    return present(name, optionalLong(name));
  }

  /** A whole number of 64 bits, or what stands for it when it is missing. */
  public long longInteger(String name, long otherwise) {
    return optionalLong(name).orElse(otherwise);
  }

  private Optional<Long> optionalLong(String name) {
    return value(
        name,
        "a whole number of 64 bits",
        node -> node.isIntegralNumber() && node.canConvertToLong(),
        JsonNode::longValue);
  }

  /** A finite number that must be there. */
  public double number(String name) {
    return present(name, optionalNumber(name));
  }

  /** A finite number, or what stands for it when it is missing. */
  public double number(String name, double otherwise) {
    return optionalNumber(name).orElse(otherwise);
  }

  /** A finite number, if it is there. */
  public Optional<Double> optionalNumber(String name) {
    return value(name, "a finite number", ModelConfig::isFinite, JsonNode::doubleValue);
  }

  /** A truth value that must be there. */
  public boolean truth(String name) {
    return present(name, optionalTruth(name));
  }

  /** A truth value, or what stands for it when it is missing. */
  public boolean truth(String name, boolean otherwise) {
    return optionalTruth(name).orElse(otherwise);
  }

  private Optional<Boolean> optionalTruth(String name) {
    return value(name, "true or false", JsonNode::isBoolean, JsonNode::booleanValue);
  }

  /** A list of texts; empty when it is missing. */
  public List<String> texts(String name) {
    return list(name, "a list of texts", JsonNode::isString, JsonNode::stringValue);
  }

  /** A list of whole numbers, or one alone, as end tokens are given; empty when it is missing. */
  public List<Integer> integers(String name) {
    return list(name, "a list of whole numbers", ModelConfig::isInteger, JsonNode::intValue);
  }

  /** A list of finite numbers; empty when it is missing. */
  public List<Double> numbers(String name) {
    return list(name, "a list of numbers", ModelConfig::isFinite, JsonNode::doubleValue);
  }

  /** An object within, as {@code rope_scaling}, if it is there. */
  public Optional<ModelConfig> object(String name) {
    return value(
        name,
        "an object",
        JsonNode::isObject,
        node -> new ModelConfig(file, prefix + name + ".", (ObjectNode) node));
  }

  /**
   * The complaint that a field is not what it should be, for checks of a caller's own.
   *
   * @param wanted what it should be, as {@code one of gelu, relu}
   */
  public InputException wrong(String name, String wanted) {
    return new InputException(
        file + ": the field '" + prefix + name + "' should be " + wanted + ".");
  }

  private <T> T present(String name, Optional<T> value) {
    return value.orElseThrow(
        () -> new InputException(file + ": the field '" + prefix + name + "' is missing."));
  }

  private Optional<JsonNode> node(String name) {
    JsonNode node = fields.get(name);
    return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  private <T> Optional<T> value(
      String name, String wanted, Predicate<JsonNode> is, Function<JsonNode, T> as) {
    Optional<JsonNode> node = node(name);
    if (node.isPresent() && !is.test(node.get())) {
      throw wrong(name, wanted);
    }
    return node.map(as);
  }

  private <T> List<T> list(
      String name, String wanted, Predicate<JsonNode> is, Function<JsonNode, T> as) {
    List<T> values = new ArrayList<>();
    Optional<JsonNode> node = node(name);
    if (node.isPresent()) {
      for (JsonNode element : node.get().isArray() ? node.get() : List.of(node.get())) {
        if (!is.test(element)) {
          throw wrong(name, wanted);
        }
        values.add(as.apply(element));
      }
    }
    return List.copyOf(values);
  }

  private static boolean isInteger(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt();
  }

  private static boolean isFinite(JsonNode node) {
    return node.isNumber() && Double.isFinite(node.doubleValue());
  }

  @Override
  public String toString() {
    return "ModelConfig[" + file + "]";
  }
}
