package org.cyborgscoring.torch.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cyborgscoring.data.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which file of a folder holds which tensor.
 *
 * @param files the name of a file in the same folder, by tensor
 */
public record ShardIndex(SortedMap<String, String> files) {
  private static final int MOST_BYTES = 64 << 20;
  // Each is kept open, and systems limit how many may be.
  private static final int MOST_SHARDS = 500;
  private static final Pattern PLAIN = Pattern.compile("\\w[\\w.-]{0,200}\\.safetensors");

  /**
   * Reads an index.
   *
   * @throws InputException if it is no index, or names a file that is not one of its own folder
   */
  public static ShardIndex read(Path index) throws IOException {
    JsonNode map = JsonObjects.read(index, MOST_BYTES).get("weight_map");
    if (!(map instanceof ObjectNode weights) || weights.isEmpty()) {
      throw new InputException(
          index + ": the field 'weight_map' should say which file holds which tensor.");
    }
    SortedMap<String, String> files = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : weights.properties()) {
      JsonNode file = entry.getValue();
      if (!file.isString() || !PLAIN.matcher(file.stringValue()).matches()) {
        throw new InputException(
            "%s: tensor '%s' should be in a safetensors file of the same folder, named without any path. Fetch the index again."
                .formatted(index, entry.getKey()));
      }
      files.put(entry.getKey(), file.stringValue());
    }
    ShardIndex read = new ShardIndex(files);
    if (read.shards().size() > MOST_SHARDS) {
      throw new InputException(
          "%s names %d files; at most %d can be read."
              .formatted(index, read.shards().size(), MOST_SHARDS));
    }
    return read;
  }

  /** The names of the files. */
  public SortedSet<String> shards() {
    return new TreeSet<>(files.values());
  }
}
