package org.cyborgscoring.torch.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.AtomicFile;

/**
 * Keeps every epoch in files: parameters and moments as safetensors, and last {@code state.json},
 * which says which of them count. A process that is killed between two of them leaves the epoch
 * before as it was. Files that count no longer are deleted.
 */
final class FileSnapshots implements Snapshots {
  private static final String STATE = "state.json";

  private final Path folder;
  private final String fingerprint;
  private final Map<String, Tensor> trained;
  private final AdamW optimizer;

  /**
   * Snapshots of a training.
   *
   * @param fingerprint tells this training from all others
   */
  FileSnapshots(Path folder, String fingerprint, Map<String, Tensor> trained, AdamW optimizer) {
    this.folder = folder;
    this.fingerprint = fingerprint;
    this.trained = trained;
    this.optimizer = optimizer;
  }

  @Override
  public TrainingLog resume() {
    Path file = folder.resolve(STATE);
    if (!Files.exists(file)) {
      return new TrainingLog(List.of());
    }
    TrainingState state = TrainingState.read(file, fingerprint);
    int last = state.log().epochs().size();
    TensorFiles.readInto(trained, parameters(last));
    TensorFiles.readInto(optimizer.moments(), moments(last));
    optimizer.resume(state.steps());
    return state.log();
  }

  @Override
  public void keep(TrainingLog log) {
    int last = log.epochs().size();
    try {
      TensorFiles.write(parameters(last), trained);
      TensorFiles.write(moments(last), optimizer.moments());
      new TrainingState(fingerprint, optimizer.steps(), log).write(folder.resolve(STATE));
      deleteOthers(
          new HashSet<>(List.of(parameters(last), moments(last), parameters(log.bestEpoch()))));
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(
              "the checkpoint of epoch %d cannot be written to %s (%s)"
                  .formatted(last, folder, e.getMessage()),
              e));
    }
  }

  private void deleteOthers(Set<Path> kept) throws IOException {
    Set<Path> others = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> (isOurs(file) && !kept.contains(file)) || AtomicFile.isTemporary(file))
          .forEach(others::add);
    }
    for (Path other : others) {
      Files.deleteIfExists(other);
    }
  }

  private static boolean isOurs(Path file) {
    return file.getFileName().toString().matches("(parameters|moments)-\\d+\\.safetensors");
  }

  private Path parameters(int epoch) {
    return folder.resolve("parameters-" + epoch + ".safetensors");
  }

  private Path moments(int epoch) {
    return folder.resolve("moments-" + epoch + ".safetensors");
  }

  @Override
  public void restoreBest(TrainingLog log) {
    TensorFiles.readInto(trained, parameters(log.bestEpoch()));
  }

  @Override
  public String place() {
    return "in " + folder;
  }

  @Override
  public void close() {
    // Files stay, for a training that goes on.
  }
}
