package org.cyborgscoring.torch.hub;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;

/**
 * Which files of a repository make a model here: its configuration, its tokenizer, its weights as
 * safetensors, and how sentence-transformers pools. The rest, often several times as large, stays
 * where it is.
 */
final class NeededFiles {
  static final String CONFIG = "config.json";
  static final String TOKENIZER = "tokenizer.json";
  static final String WEIGHTS = "model.safetensors";
  static final String INDEX = "model.safetensors.index.json";

  private static final List<String> SMALL =
      List.of(
          CONFIG,
          TOKENIZER,
          "tokenizer_config.json",
          "special_tokens_map.json",
          "generation_config.json",
          "vocab.txt",
          "chat_template.jinja",
          "modules.json",
          "1_Pooling/config.json");
  private static final long MEGABYTE = 1_000_000;

  private NeededFiles() {}

  /**
   * Chooses all but the shards that an index names.
   *
   * @throws InputException if the repository holds no model that can be read here
   */
  static Set<String> of(ModelName name, Set<String> files) {
    if (!files.contains(CONFIG)) {
      throw new InputException(
          "hf:"
              + name
              + " has no "
              + CONFIG
              + ", so it is no model of transformers; name another.");
    }
    Set<String> needed = new TreeSet<>(SMALL);
    needed.retainAll(files);
    needed.add(weights(name, files));
    if (!files.contains(TOKENIZER)) {
      throw new InputException(
          "hf:"
              + name
              + " has no "
              + TOKENIZER
              + ", the tokenizer in the form that is read here. Make it with Python's transformers,"
              + " AutoTokenizer.from_pretrained('"
              + name.repository()
              + "').save_pretrained('FOLDER'), put config.json and model.safetensors beside it, and"
              + " give FOLDER instead of hf:"
              + name
              + ".");
    }
    return needed;
  }

  private static String weights(ModelName name, Set<String> files) {
    if (files.contains(WEIGHTS)) {
      return WEIGHTS;
    }
    if (files.contains(INDEX)) {
      return INDEX;
    }
    if (files.stream().anyMatch(file -> file.matches("pytorch_model.*\\.bin"))) {
      throw new InputException(
          "hf:"
              + name
              + " has its weights as pytorch_model.bin only, a Python pickle, which can run any code"
              + " when it is read, so it is not. Many such models have a pull request with"
              + " model.safetensors: find it under 'Community' on the model's page and write hf:"
              + name.repository()
              + "@refs/pr/NUMBER. Or convert it with Python's transformers,"
              + " AutoModel.from_pretrained('"
              + name.repository()
              + "').save_pretrained('FOLDER'), and give FOLDER.");
    }
    throw new InputException(
        "hf:" + name + " has no " + WEIGHTS + " and no " + INDEX + "; name a model that has one.");
  }

  /** How large a file may be that is no weights; files of this kind are far smaller. */
  static long mostBytes(String file) {
    if (file.endsWith(".safetensors")) {
      return Long.MAX_VALUE;
    }
    return switch (file) {
      case TOKENIZER, INDEX, "vocab.txt" -> 200 * MEGABYTE;
      default -> 10 * MEGABYTE;
    };
  }
}
