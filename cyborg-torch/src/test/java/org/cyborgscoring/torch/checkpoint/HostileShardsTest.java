package org.cyborgscoring.torch.checkpoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileShardsTest {
  private static final String FIRST = "model-00001-of-00002.safetensors";
  private static final String SECOND = "model-00002-of-00002.safetensors";

  @TempDir Path folder;

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> Checkpoint.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContainingAll(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"../model.safetensors\"",
        "\"/etc/model.safetensors\"",
        "\"a/b.safetensors\"",
        "\"a\\\\b.safetensors\"",
        "\"C:b.safetensors\"",
        "\".safetensors\"",
        "\"..safetensors\"",
        "\"model.bin\"",
        "\"a\\u0000.safetensors\"",
        "\"a\\n.safetensors\"",
        "\"\"",
        "7",
        "null",
        "[\"model-00001-of-00002.safetensors\"]",
      })
  void refusesFilesThatAreNotPlainNamesOfTheSameFolder(String name) throws IOException {
    TinyModel.shards(folder);
    TinyModel.index(folder, "{\"b\": " + name + "}");
    assertRefused("tensor 'b' should be in a safetensors file of the same folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "\"model.safetensors\""})
  void refusesAnIndexWithoutAMap(String map) throws IOException {
    TinyModel.index(folder, map);
    assertRefused("the field 'weight_map'");
  }

  @Test
  void refusesAnIndexThatIsNoJson() throws IOException {
    Files.writeString(folder.resolve("model.safetensors.index.json"), "<html>");
    assertRefused("cannot be read as JSON");
  }

  @Test
  void refusesMoreFilesThanCanBeOpen() throws IOException {
    TinyModel.index(
        folder,
        IntStream.range(0, 501)
            .mapToObj(i -> "\"t" + i + "\": \"s" + i + ".safetensors\"")
            .collect(Collectors.joining(",", "{", "}")));
    assertRefused("names 501 files; at most 500");
  }

  @Test
  void namesAFileThatIsMissing() throws IOException {
    TinyModel.shards(folder);
    Files.delete(folder.resolve(SECOND));
    assertRefused("names the file " + SECOND + ", which is not there");
  }

  @Test
  void namesATensorThatIsNotWhereTheIndexSays() throws IOException {
    TinyModel.shards(folder);
    TinyModel.index(folder, "{\"a\": \"" + FIRST + "\", \"b\": \"" + FIRST + "\"}");
    assertRefused(FIRST + " holds the tensor 'a', but it does not");
  }

  @Test
  void namesATensorThatIsThereTwice() throws IOException {
    TinyModel.shards(folder);
    TinyModel.weights(
        folder.resolve(SECOND),
        Map.of(
            "a", Tensor.ofFloats(new float[1], 1),
            "b", Tensor.ofFloats(new float[2], 2)));
    assertRefused(FIRST, SECOND, "hold the tensor 'b'");
  }

  @Test
  void namesAFileThatIsNotSound() throws IOException {
    TinyModel.shards(folder);
    byte[] bytes = Files.readAllBytes(folder.resolve(SECOND));
    Files.write(folder.resolve(SECOND), Arrays.copyOf(bytes, bytes.length - 1));
    assertRefused(SECOND, "truncated");
  }
}
