package org.cyborgscoring.torch.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoderReaderTest {
  private final DecoderPlan plan = TinyDecoder.plan();
  private final Map<String, Tensor> stored = new TreeMap<>();

  @TempDir Path path;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(path.resolve("config.json"), TinyDecoder.config().json());
    try (Parameters weights = TinyDecoder.weights(plan, 1)) {
      plan.parameters()
          .forEach(
              spec ->
                  stored.put(
                      spec.name(),
                      Tensor.ofFloats(
                          Tensors.floats(weights.get(spec.name())),
                          spec.shape().stream().mapToLong(Long::longValue).toArray())));
    }
  }

  private void write(String name, Map<String, Tensor> tensors) throws IOException {
    try (var out = Files.newOutputStream(path.resolve(name))) {
      Safetensors.write(out, tensors, Map.of());
    }
  }

  private Parameters read() throws IOException {
    return new DecoderReader(plan).read(ModelFolder.open(path));
  }

  private void assertRead() throws IOException {
    try (Parameters read = read();
        Parameters written = TinyDecoder.weights(plan, 1)) {
      assertThat(read.all().keySet()).isEqualTo(written.all().keySet());
      written
          .all()
          .forEach(
              (name, tensor) ->
                  assertThat(Tensors.floats(read.get(name)))
                      .as(name)
                      .isEqualTo(Tensors.floats(tensor)));
    }
  }

  @Test
  void readsWeightsFromSeveralFiles() throws IOException {
    Map<String, Tensor> first = new TreeMap<>();
    Map<String, Tensor> second = new TreeMap<>();
    StringBuilder index = new StringBuilder();
    stored.forEach(
        (name, tensor) -> {
          boolean late = name.contains("layers.2");
          (late ? second : first).put(name, tensor);
          index.append(index.length() == 0 ? "" : ",");
          index.append("\"%s\":\"%s.safetensors\"".formatted(name, late ? "b" : "a"));
        });
    write("a.safetensors", first);
    write("b.safetensors", second);
    Files.writeString(
        path.resolve("model.safetensors.index.json"), "{\"weight_map\":{" + index + "}}");
    assertRead();
  }

  @Test
  void readsABodyWithoutItsPrefixAndLeavesBuffersAndACopyOfTheTiedHeadOut() throws IOException {
    Map<String, Tensor> renamed = new TreeMap<>();
    stored.forEach((name, tensor) -> renamed.put(name.substring("model.".length()), tensor));
    renamed.put("layers.0.self_attn.rotary_emb.inv_freq", Tensor.ofFloats(new float[8], 8));
    renamed.put("lm_head.weight", Tensor.ofFloats(new float[90 * 64], 90, 64));
    write("model.safetensors", renamed);
    assertRead();
  }

  @Test
  void namesWhatIsMissingAndWhatDoesNotFit() throws IOException {
    stored.remove("model.layers.1.mlp.up_proj.weight");
    stored.put("model.norm.weight", Tensor.ofFloats(new float[63], 63));
    write("model.safetensors", stored);
    assertThatThrownBy(this::read)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'model.layers.1.mlp.up_proj.weight'")
        .hasMessageContaining("'model.norm.weight' is [63], not [64]");
  }

  @Test
  void refusesWeightsThatAreNoNumbers() throws IOException {
    float[] broken = new float[64];
    broken[9] = Float.NaN;
    stored.put("model.norm.weight", Tensor.ofFloats(broken, 64));
    write("model.safetensors", stored);
    assertThatThrownBy(this::read)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.norm.weight")
        .hasMessageContaining("finite");
  }
}
