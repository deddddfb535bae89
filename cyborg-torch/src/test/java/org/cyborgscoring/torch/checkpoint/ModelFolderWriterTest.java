package org.cyborgscoring.torch.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.MappedTensors;
import org.cyborgscoring.safetensors.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderWriterTest {
  private static final ModelConfig CONFIG = ModelConfig.of("new", Map.of("model_type", "bert"));
  private static final Tensor WEIGHT = Tensor.ofFloats(new float[] {1, 2}, 2);
  private static final StoredWeights WEIGHTS = StoredWeights.of(Map.of("w", WEIGHT));

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void nameAFolder() {
    folder = parent.resolve("deep/model");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatItWritesOpens() throws IOException {
    Map<String, AtomicFile.Content> tokenizer =
        Map.of("tokenizer.json", out -> out.write('{'), "vocab.txt", out -> out.write('x'));
    ModelFolderWriter.write(folder, CONFIG, WEIGHTS, tokenizer);
    ModelFolder model = ModelFolder.open(folder);
    assertThat(model.config().modelType()).isEqualTo("bert");
    assertThat(Files.readString(model.tokenizer())).isEqualTo("{");
    try (Checkpoint checkpoint = model.checkpoint()) {
      assertThat(checkpoint.tensor("w")).isEqualTo(WEIGHT);
    }
    try (MappedTensors file = MappedTensors.open(folder.resolve("model.safetensors"))) {
      assertThat(file.metadata()).containsExactly(Map.entry("format", "pt"));
    }
    assertThat(files(folder)).hasSize(4);
    assertThat(files(parent.resolve("deep"))).containsExactly(folder);
    Path copy = parent.resolve("copy");
    ModelFolderWriter.write(copy, model.config(), WEIGHTS, model.tokenizerFiles());
    for (Path file : files(folder)) {
      assertThat(copy.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void nothingIsLeftWhenItFails() throws IOException {
    StoredWeights failing =
        new StoredWeights(
            WEIGHTS.tensors(),
            (tensor, out) -> {
              throw new IOException("No space left on device");
            });
    assertThatThrownBy(() -> ModelFolderWriter.write(folder, CONFIG, failing, Map.of()))
        .isInstanceOf(IOException.class);
    assertThat(files(parent.resolve("deep"))).isEmpty();
  }

  @Test
  void refusesToOverwrite() throws IOException {
    Files.createDirectories(folder);
    assertThatThrownBy(() -> ModelFolderWriter.write(folder, CONFIG, WEIGHTS, Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder + " exists already");
    assertThat(files(folder)).isEmpty();
    assertThat(files(parent.resolve("deep"))).containsExactly(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"config.json", "model.safetensors", "model.safetensors.index.json", "../x", "a/b"})
  void otherFilesHavePlainNamesOfTheirOwn(String name) {
    assertThatThrownBy(
            () -> ModelFolderWriter.write(folder, CONFIG, WEIGHTS, Map.of(name, out -> {})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
    assertThat(folder).doesNotExist();
  }
}
