package org.cyborgscoring.torch.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with a tiny random model and what the reference implementation makes of it; the
 * MANIFEST.md beside it says what its files hold.
 *
 * @param folder the folder
 */
record Fixture(Path folder) {

  /** The fixtures of this project, or of the folder that {@code -Dcyborg.fixtures} names. */
  static List<Fixture> all() throws IOException {
    String other = System.getProperty("cyborg.fixtures");
    Path root = other == null ? Path.of("src/test/resources/hf") : Path.of(other);
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().map(Fixture::new).toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** Whether it holds a model of which class and logits are known. */
  boolean isClassifier() {
    return has("expected.json")
        && json("expected.json")
            .path("model_class")
            .stringValue("")
            .endsWith("ForSequenceClassification");
  }

  boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  JsonNode json(String file) {
    return JsonMapper.shared().readTree(folder.resolve(file));
  }

  JsonNode expected() {
    return json("expected.json");
  }

  /** A table of whole numbers of the inputs, row after row. */
  long[] longs(String name) {
    return json("inputs.json")
        .path(name)
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .mapToLong(JsonNode::longValue)
        .toArray();
  }

  int rows() {
    return json("inputs.json").path("input_ids").size();
  }

  int columns() {
    return json("inputs.json").path("input_ids").path(0).size();
  }

  /** All numbers below a node, in their order. */
  static float[] floats(JsonNode node) {
    float[] values = new float[leaves(node)];
    fill(node, values, 0);
    return values;
  }

  private static int leaves(JsonNode node) {
    return node.isArray() ? node.valueStream().mapToInt(Fixture::leaves).sum() : 1;
  }

  private static int fill(JsonNode node, float[] values, int at) {
    if (!node.isArray()) {
      values[at] = node.floatValue();
      return at + 1;
    }
    int next = at;
    for (JsonNode child : node) {
      next = fill(child, values, next);
    }
    return next;
  }

  @Override
  public String toString() {
    return name();
  }
}
