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

  /** What a folder holds. */
  enum Kind {
    /** A model of which class and logits are known. */
    ENCODER,
    /** A model that continues texts. */
    DECODER,
    /** Changes to the weights of another folder. */
    ADAPTER,
    /** Weights in four bits. */
    QUANTISED
  }

  /** Fails where a folder is none of these, so that no folder is left out in silence. */
  Kind kind() {
    if (has("adapter_config.json")) {
      return Kind.ADAPTER;
    }
    String model = has("expected.json") ? expected().path("model_class").stringValue("") : "";
    if (model.endsWith("ForSequenceClassification")) {
      return Kind.ENCODER;
    }
    if (model.endsWith("ForCausalLM") || model.endsWith("LMHeadModel")) {
      return Kind.DECODER;
    }
    if (has("expected.safetensors")) {
      return Kind.QUANTISED;
    }
    throw new AssertionError(
        folder
            + " is no fixture that any test knows: expected.json names neither an encoder"
            + " (…ForSequenceClassification) nor a decoder (…ForCausalLM, …LMHeadModel) as model_class.");
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

  /** All its sequences, padded to one length. */
  Batch batch() {
    JsonNode inputs = json("inputs.json");
    return new Batch(
        table(inputs.path("input_ids")),
        table(inputs.path("attention_mask")),
        inputs.has("token_type_ids") ? table(inputs.path("token_type_ids")) : null);
  }

  private static long[][] table(JsonNode rows) {
    return rows.valueStream()
        .map(row -> row.valueStream().mapToLong(JsonNode::longValue).toArray())
        .toArray(long[][]::new);
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
