package org.cyborgscoring.torch.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
  @TempDir Path folder;

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> ModelFolder.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContainingAll(parts);
  }

  private void weights() throws IOException {
    TinyModel.weights(
        folder.resolve("model.safetensors"), Map.of("w", Tensor.ofFloats(new float[] {1}, 1)));
  }

  @Test
  void opensConfigurationWeightsAndTokenizer() throws IOException {
    TinyModel.config(folder);
    weights();
    Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), "{}");
    Files.writeString(folder.resolve("vocab.txt"), "[PAD]");
    Files.writeString(folder.resolve("README.md"), "");
    ModelFolder model = ModelFolder.open(folder);
    assertThat(model.config().modelType()).isEqualTo("bert");
    assertThat(model.tokenizer()).isEqualTo(tokenizer);
    assertThat(model.tokenizerFiles()).containsOnlyKeys("tokenizer.json", "vocab.txt");
    assertThat(model.optional("generation_config.json")).isEmpty();
    assertThat(model.optional("vocab.txt")).contains(folder.resolve("vocab.txt"));
    try (Checkpoint checkpoint = model.checkpoint()) {
      assertThat(checkpoint.names()).containsExactly("w");
    }
  }

  @Test
  void saysThatThereIsNoFolder() {
    assertThatThrownBy(() -> ModelFolder.open(folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no model folder");
  }

  @Test
  void saysWhatAModelFolderHolds() {
    assertRefused("no config.json", "model.safetensors and tokenizer.json");
  }

  @Test
  void tellsAnAdapterFromAModel() throws IOException {
    Files.writeString(folder.resolve("adapter_config.json"), "{}");
    assertRefused("holds an adapter, not a model");
  }

  @Test
  void refusesPicklesWithTheReasonAndTheWayOut() throws IOException {
    TinyModel.config(folder);
    Files.write(folder.resolve("pytorch_model.bin"), new byte[] {(byte) 0x80, 2});
    assertRefused("pytorch_model.bin only", "can run any program", "safe_serialization=True");
    Files.delete(folder.resolve("pytorch_model.bin"));
    Files.write(folder.resolve("pytorch_model-00001-of-00002.bin"), new byte[0]);
    assertRefused("pytorch_model-00001-of-00002.bin only");
  }

  @Test
  void aPickleBesideSafetensorsDoesNoHarm() throws IOException {
    TinyModel.config(folder);
    weights();
    Files.write(folder.resolve("pytorch_model.bin"), new byte[0]);
    assertThat(ModelFolder.open(folder).path()).isEqualTo(folder);
  }

  @Test
  void saysThatThereAreNoWeightsOrOnlyThoseOfAnotherKind() throws IOException {
    TinyModel.config(folder);
    assertRefused("neither model.safetensors nor model.safetensors.index.json. Fetch");
    Files.write(folder.resolve("tf_model.h5"), new byte[0]);
    assertRefused(", only tf_model.h5");
  }

  @Test
  void saysHowToMakeATokenizerFileThatIsMissing() throws IOException {
    TinyModel.config(folder);
    weights();
    ModelFolder model = ModelFolder.open(folder);
    assertThat(model.tokenizerFiles()).isEmpty();
    assertThatThrownBy(model::tokenizer)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder + " holds no tokenizer.json")
        .hasMessageContaining("use_fast=True");
  }
}
