package org.cyborgscoring.torch.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.FolderTree;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.Safetensors;

/**
 * Writes a folder that {@link ModelFolder}, and any program that reads Hugging Face folders, opens.
 *
 * <p>The folder is there whole or not at all: files go to a hidden folder beside it, which is moved
 * to its name in one step.
 */
public final class ModelFolderWriter {
  /** Python's library refuses files that do not say which framework wrote them. */
  private static final Map<String, String> METADATA = Map.of("format", "pt");

  private static final Pattern PLAIN = Pattern.compile("\\w[\\w.-]*");
  private static final Set<String> OWN =
      Set.of(ModelFolder.CONFIG, Checkpoint.SINGLE, Checkpoint.INDEX);

  private ModelFolderWriter() {}

  /**
   * Writes a new folder.
   *
   * @param others further files by name, as {@link ModelFolder#tokenizerFiles} gives them
   * @throws InputException if there is already something of this name
   * @throws IllegalArgumentException if another file's name is not plain, or one of the model's
   */
  public static void write(
      Path folder,
      ModelConfig config,
      StoredWeights weights,
      Map<String, AtomicFile.Content> others)
      throws IOException {
    for (String name : others.keySet()) {
      if (!PLAIN.matcher(name).matches() || OWN.contains(name)) {
        throw new IllegalArgumentException("A model folder takes no further file '" + name + "'.");
      }
    }
    Path target = folder.toAbsolutePath().normalize();
    refuseToOverwrite(folder, target);
    Path written = AtomicFile.temporary(target);
    Files.createDirectories(written);
    try {
      for (Map.Entry<String, AtomicFile.Content> other : others.entrySet()) {
        AtomicFile.write(written.resolve(other.getKey()), other.getValue());
      }
      AtomicFile.write(
          written.resolve(ModelFolder.CONFIG),
          out -> out.write(config.json().getBytes(StandardCharsets.UTF_8)));
      AtomicFile.write(
          written.resolve(Checkpoint.SINGLE),
          out -> Safetensors.write(out, weights.tensors(), METADATA, weights.source()));
      refuseToOverwrite(folder, target);
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error e) {
      delete(written, e);
      throw e;
    }
  }

  private static void refuseToOverwrite(Path folder, Path target) {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(
          folder + " exists already. Name a new folder, or delete it if it is not needed.");
    }
  }

  private static void delete(Path folder, Throwable because) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
