package org.cyborgscoring.rsmtool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.NearestName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a configuration in JSON, with messages that name file and field. */
final class RsmevalFields {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private final Path file;
  private final JsonNode root;

  RsmevalFields(Path file) {
    this.file = file;
    this.root = parse(file);
  }

  private static JsonNode parse(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("There is no file " + file + ".");
    }
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (root != null && root.isObject()) {
        return root;
      }
      throw new InputException(file + " is not an rsmeval configuration: it holds no JSON object.");
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
      throw new InputException(
          file + (line > 0 ? ", line " + line : "") + ": this is not JSON; mend it there.", e);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** The names of the fields. */
  Set<String> names() {
    return new TreeSet<>(root.propertyNames());
  }

  /**
   * Checks that all fields are known.
   *
   * @throws InputException that names one that is not, and the nearest that is
   */
  void requireKnown(Set<String> known) {
    for (String name : names()) {
      if (!known.contains(name)) {
        throw new InputException(
            file
                + ": rsmeval has no field '"
                + name
                + "'"
                + NearestName.of(name, known)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; delete it. The fields are: " + String.join(", ", known) + "."));
      }
    }
  }

  /** A field that is there and not null. */
  Optional<JsonNode> node(String name) {
    JsonNode node = root.get(name);
    return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  /** A text that must be there. */
  String requiredText(String name) {
    return text(name)
        .orElseThrow(() -> new InputException(file + ": the field '" + name + "' is missing."));
  }

  /** A text; an empty one counts as none. */
  Optional<String> text(String name) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.get().isString()) {
      throw wrong(name, "a text");
    }
    String text = node.get().stringValue();
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** A number, also one in quotation marks. */
  OptionalDouble number(String name) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = number(node.get());
    if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
      throw wrong(name, "a number");
    }
    return number;
  }

  /** A whole number of at least 0. */
  int count(String name, int otherwise) {
    OptionalDouble number = number(name);
    return number.isEmpty() ? otherwise : wholeCount(name, number.getAsDouble());
  }

  int wholeCount(String name, double number) {
    if (number < 0 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
      throw wrong(name, "a whole number of at least 0");
    }
    return (int) number;
  }

  /** True or false, also in quotation marks. */
  boolean truth(String name, boolean otherwise) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return otherwise;
    }
    String text = node.get().isString() ? node.get().stringValue() : node.get().toString();
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    throw wrong(name, "true or false");
  }

  /** A list of texts; a text alone is divided at commas, as older configurations have it. */
  List<String> texts(String name) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (node.get().isString()) {
      for (String part : node.get().stringValue().split(",", -1)) {
        texts.add(part.strip());
      }
    } else if (node.get().isArray()) {
      for (JsonNode element : node.get()) {
        if (!element.isString()) {
          throw wrong(name, "a list of texts");
        }
        texts.add(element.stringValue().strip());
      }
    } else {
      throw wrong(name, "a list of texts");
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  /** A path, relative to the folder of the configuration. */
  Path path(String name) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of(name) : folder.resolve(name).normalize();
  }

  /** The complaint that a field is not what it should be. */
  InputException wrong(String name, String wanted) {
    return new InputException(file + ": the field '" + name + "' should be " + wanted + ".");
  }

  static OptionalDouble number(@Nullable JsonNode node) {
    if (node == null) {
      return OptionalDouble.empty();
    }
    if (node.isNumber()) {
      return OptionalDouble.of(node.doubleValue());
    }
    try {
      return node.isString()
          ? OptionalDouble.of(Double.parseDouble(node.stringValue().strip()))
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
