package org.cyborgscoring.torch.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.Checkpoint;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.text.TokenizerFiles;

/**
 * A model in a folder.
 *
 * @param path the folder
 */
record FolderSource(Path path) implements ModelSource {

  @Override
  public String providerId() {
    return FOLDER;
  }

  @Override
  public ModelFolder folder(RunContext run) throws IOException {
    return ModelFolder.open(path);
  }

  @Override
  public Map<String, String> identify(RunContext run) throws IOException {
    return hashes(folder(run));
  }

  /**
   * SHA-256 of the files that a Student or Teacher is made from, by {@code model.} and the file's
   * name.
   */
  static Map<String, String> hashes(ModelFolder folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    List<Path> files = new ArrayList<>(List.of(folder.path().resolve("config.json")));
    files.add(folder.tokenizer());
    // They name special tokens, the longest input and how conversations are written.
    folder.optional(TokenizerFiles.CHAT_TEMPLATE).ifPresent(files::add);
    folder.optional(TokenizerFiles.CONFIG).ifPresent(files::add);
    folder.optional(TokenizerFiles.SPECIAL_TOKENS).ifPresent(files::add);
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        hashes.put("model." + file.getFileName(), Sha256.of(in));
      }
    }
    try (Checkpoint checkpoint = folder.checkpoint()) {
      checkpoint.identity().forEach((name, hash) -> hashes.put("model." + name, hash));
    }
    return hashes;
  }
}
