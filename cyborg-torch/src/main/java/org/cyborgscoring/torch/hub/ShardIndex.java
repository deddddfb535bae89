package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that hold the weights of a model that is too large for one. */
final class ShardIndex {
  private ShardIndex() {}

  /**
   * Reads the names of the files from an index.
   *
   * @param index a file {@code model.safetensors.index.json}
   * @return the names of files beside it
   * @throws InputException if it is no index, or names a file elsewhere
   */
  static Set<String> shards(Path index) throws IOException {
    if (Files.size(index) > NeededFiles.mostBytes(NeededFiles.INDEX)) {
      throw new InputException(index + " is too large for an index of weights; delete it.");
    }
    Set<String> shards = new TreeSet<>();
    for (JsonNode shard : weightMap(index)) {
      String name = shard.asString("");
      if (!Listing.isPlain(name) || name.contains("/") || !name.endsWith(".safetensors")) {
        throw new InputException(
            index
                + " names weights that are no .safetensors file beside it; do not use this model.");
      }
      shards.add(name);
    }
    if (shards.isEmpty()) {
      throw new InputException(index + " names no files under weight_map; name another model.");
    }
    return shards;
  }

  private static JsonNode weightMap(Path index) throws IOException {
    try {
      return JsonMapper.shared().readTree(Files.readAllBytes(index)).path("weight_map");
    } catch (JacksonException e) {
      throw new InputException(index + " is no JSON; delete it, and it is downloaded again.", e);
    }
  }
}
