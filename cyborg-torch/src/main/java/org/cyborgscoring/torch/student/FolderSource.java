package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.Checkpoint;
import org.cyborgscoring.torch.checkpoint.ModelFolder;

/**
 * A model in a folder.
 *
 * @param path the folder
 */
record FolderSource(Path path) implements ModelSource {

  @Override
  public String providerId() {
    return FolderStudentProvider.ID;
  }

  @Override
  public ModelFolder folder(RunContext run) throws IOException {
    return ModelFolder.open(path);
  }

  @Override
  public Map<String, String> provenance(RunContext run) throws IOException {
    return hashes(folder(run));
  }

  /** SHA-256 of the files that a Student is made from, by {@code model.} and the file's name. */
  static Map<String, String> hashes(ModelFolder folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : new Path[] {folder.path().resolve("config.json"), folder.tokenizer()}) {
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
