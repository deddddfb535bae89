package org.cyborgscoring.torch.pretraining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.torch.checkpoint.Checkpoint;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * What a pretraining begins with.
 *
 * @param config the model's configuration
 * @param model the model it goes on with, or null for a new one
 * @param tokenizer its tokenizer; stays its owner's
 * @param files the tokenizer's files by name, for the new folder
 */
record Beginning(
    ModelConfig config,
    @Nullable ModelFolder model,
    Tokenizer tokenizer,
    Map<String, AtomicFile.Content> files) {

  /** A new model. */
  static Beginning anew(ModelConfig config, Tokenizer tokenizer) throws IOException {
    Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
    tokenizer
        .files()
        .writeTo(
            name -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              written.put(name, bytes);
              return bytes;
            });
    Map<String, AtomicFile.Content> contents = new LinkedHashMap<>();
    written.forEach((name, bytes) -> contents.put(name, bytes::writeTo));
    return new Beginning(config, null, tokenizer, contents);
  }

  /** A pretrained model. */
  static Beginning of(ModelFolder model, Tokenizer tokenizer) {
    return new Beginning(model.config(), model, tokenizer, model.tokenizerFiles());
  }

  /**
   * Tells this model from any other. Those of one architecture have the same configuration, so
   * their files count too.
   */
  String identity() throws IOException {
    return config.json() + (model == null ? "from scratch" : identity(model));
  }

  private static String identity(ModelFolder model) throws IOException {
    try (Checkpoint checkpoint = model.checkpoint();
        InputStream tokenizer = Files.newInputStream(model.tokenizer())) {
      return checkpoint.identity() + " " + Sha256.of(tokenizer);
    }
  }
}
