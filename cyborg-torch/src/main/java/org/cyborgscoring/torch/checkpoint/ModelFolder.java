package org.cyborgscoring.torch.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;

/**
 * A model in a folder as Hugging Face has it: {@code config.json}; {@code model.safetensors}, or
 * several files named by {@code model.safetensors.index.json}; {@code tokenizer.json} and what
 * belongs to it.
 */
public final class ModelFolder {
  static final String CONFIG = "config.json";
  static final String TOKENIZER = "tokenizer.json";

  /** What tokenizers of all kinds consist of; kept together when a model is written again. */
  private static final List<String> TOKENIZER_FILES =
      List.of(
          TOKENIZER,
          "tokenizer_config.json",
          "special_tokens_map.json",
          "added_tokens.json",
          "vocab.txt",
          "vocab.json",
          "merges.txt",
          "spm.model",
          "sentencepiece.bpe.model",
          "tokenizer.model",
          "chat_template.jinja");

  private static final List<String> FOREIGN_WEIGHTS =
      List.of("tf_model.h5", "flax_model.msgpack", "model.onnx", "rust_model.ot");

  private final Path path;
  private final ModelConfig config;

  private ModelFolder(Path path, ModelConfig config) {
    this.path = path;
    this.config = config;
  }

  /**
   * Opens a folder. A tokenizer is only needed by those who ask for it.
   *
   * @throws InputException if there is no such folder, no sound configuration or no weights in
   *     safetensors; the message says what to do
   */
  public static ModelFolder open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException("There is no model folder " + folder + ".");
    }
    Path config = folder.resolve(CONFIG);
    if (!Files.isRegularFile(config)) {
      throw new InputException(withoutConfig(folder));
    }
    if (!has(folder, Checkpoint.SINGLE) && !has(folder, Checkpoint.INDEX)) {
      throw new InputException(withoutWeights(folder));
    }
    return new ModelFolder(folder, ModelConfig.read(config));
  }

  private static boolean has(Path folder, String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  private static String withoutConfig(Path folder) {
    if (has(folder, "adapter_config.json")) {
      return folder
          + " holds an adapter, not a model: name the folder of the model that it was made for.";
    }
    return folder
        + " is not the folder of a model: it holds no config.json. Name a folder as Hugging Face"
        + " has it, with config.json, model.safetensors and tokenizer.json.";
  }

  static String withoutWeights(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<String> names = files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
      Optional<String> pickle =
          names.stream()
              .filter(name -> name.matches("pytorch_model.*\\.bin.*|.*\\.pth?"))
              .findFirst();
      if (pickle.isPresent()) {
        return "%s holds weights as %s only. Such files are Python pickles, which can run any program when they are read, so Cyborg does not read them. Convert them where you trust them, in Python: AutoModel.from_pretrained('%s').save_pretrained('NEW_FOLDER', safe_serialization=True); many models on the hub have a revision with model.safetensors."
            .formatted(folder, pickle.get(), folder);
      }
      Optional<String> foreign = names.stream().filter(FOREIGN_WEIGHTS::contains).findFirst();
      return folder
          + " holds no weights in safetensors: neither model.safetensors nor"
          + " model.safetensors.index.json"
          + foreign.map(name -> ", only " + name).orElse("")
          + ". Fetch the model again, or save it with safe_serialization=True.";
    }
  }

  /** Where the folder is. */
  public Path path() {
    return path;
  }

  /** The model's configuration. */
  public ModelConfig config() {
    return config;
  }

  /**
   * The file of the tokenizer.
   *
   * @throws InputException that says how to make one if there is none
   */
  public Path tokenizer() {
    return optional(TOKENIZER)
        .orElseThrow(
            () ->
                new InputException(
                    "%s holds no tokenizer.json. Make it from the older files of the tokenizer, in Python: AutoTokenizer.from_pretrained('%s', use_fast=True).save_pretrained('%s')."
                        .formatted(path, path, path)));
  }

  /** A file of the folder, as {@code tokenizer_config.json}, if it is there. */
  public Optional<Path> optional(String name) {
    Path file = path.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * The tokenizer's files that are there, by name, as {@link ModelFolderWriter} copies them.
   *
   * @return may be empty
   */
  public Map<String, AtomicFile.Content> tokenizerFiles() {
    Map<String, AtomicFile.Content> files = new TreeMap<>();
    for (String name : TOKENIZER_FILES) {
      optional(name).ifPresent(file -> files.put(name, out -> Files.copy(file, out)));
    }
    return files;
  }

  /**
   * Opens the weights.
   *
   * @throws InputException if a file is not sound or if the files do not belong together
   */
  public Checkpoint checkpoint() throws IOException {
    return Checkpoint.open(path);
  }

  @Override
  public String toString() {
    return "ModelFolder[" + path + "]";
  }
}
