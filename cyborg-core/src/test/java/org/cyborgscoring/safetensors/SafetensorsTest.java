package org.cyborgscoring.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  private static final String PREFIX = "base_model.model.model.layers.";

  private static byte[] written(Map<String, Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Safetensors.write(out, tensors, metadata);
    return out.toByteArray();
  }

  private static TensorFile read(byte[] bytes) throws IOException {
    return Safetensors.read(new ByteArrayInputStream(bytes), "model.safetensors");
  }

  private static byte[] fixture() throws IOException {
    try (InputStream in = SafetensorsTest.class.getResourceAsStream("lora-adapter.safetensors")) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Map<String, Tensor> tensors =
        Map.of(
            "floats", Tensor.ofFloats(new float[] {1, -2.5f, Float.NaN, 0, 3, 4}, 2, 3),
            "doubles", Tensor.ofDoubles(new double[] {Math.PI, Double.NEGATIVE_INFINITY}, 2),
            "longs", Tensor.ofLongs(new long[] {Long.MIN_VALUE}, 1, 1, 1),
            "one number", Tensor.ofDoubles(new double[] {7}),
            "nothing", Tensor.ofFloats(new float[0], 3, 0),
            "bytes", Tensor.of(DType.U8, ByteBuffer.wrap(new byte[] {1, 2, 3}), 3));
    TensorFile file = read(written(tensors, Map.of("made by", "a test — with an accent: é")));
    assertThat(file.tensors()).isEqualTo(tensors);
    assertThat(file.metadata()).isEqualTo(Map.of("made by", "a test — with an accent: é"));
    assertThat(file.tensor("doubles").doubles()).containsExactly(Math.PI, Double.NEGATIVE_INFINITY);
    assertThat(file.tensor("longs").longs()).containsExactly(Long.MIN_VALUE);
    assertThat(file.tensor("floats").floats()).hasSize(6).startsWith(1, -2.5f);
  }

  @Test
  void sameContentGivesTheSameBytesInWhateverOrderItIsGiven() throws IOException {
    Map<String, Tensor> forward = new LinkedHashMap<>();
    forward.put("a", Tensor.ofFloats(new float[] {1}, 1));
    forward.put("b", Tensor.ofDoubles(new double[] {2}, 1));
    Map<String, Tensor> backward = new LinkedHashMap<>();
    backward.put("b", forward.get("b"));
    backward.put("a", forward.get("a"));
    assertThat(written(forward, Map.of())).isEqualTo(written(backward, Map.of()));
  }

  @Test
  void everyTensorIsAlignedToItsElements() throws IOException {
    byte[] bytes =
        written(
            Map.of(
                "a", Tensor.ofFloats(new float[] {1}, 1),
                "b", Tensor.ofDoubles(new double[] {2}, 1)),
            Map.of());
    long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertThat(header % 8).isZero();
    assertThat(new String(bytes, 8, (int) header, StandardCharsets.UTF_8))
        .startsWith(
            "{\"b\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}");
  }

  @Test
  void readsAnAdapterThatAnotherProgramWroteAndWritesItBackByteForByte() throws IOException {
    TensorFile file = read(fixture());
    assertThat(file.tensors()).hasSize(8);
    assertThat(file.metadata()).containsExactly(Map.entry("format", "pt"));
    Tensor first = file.tensor(PREFIX + "0.self_attn.q_proj.lora_A.weight", DType.F32, 4, 48);
    assertThat(first.floats()).startsWith(-0.019794313f, 0.024822596f, -0.0869161f);
    Tensor last = file.tensor(PREFIX + "1.self_attn.v_proj.lora_B.weight", DType.F32, 24, 4);
    assertThat(last.floats()).endsWith(0.17015374f);
    double squares = 0;
    for (float value : last.floats()) {
      squares += (double) value * value;
    }
    assertThat(Math.sqrt(squares)).isCloseTo(1.5201282554069615, within(1e-12));
    assertThat(written(file.tensors(), file.metadata())).isEqualTo(fixture());
  }

  @Test
  void readsAFileAndSaysWhenThereIsNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("weights.safetensors");
    Files.write(file, fixture());
    assertThat(Safetensors.read(file).tensors()).isEqualTo(read(fixture()).tensors());
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("other")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file")
        .hasMessageContaining("other");
  }

  @Test
  void saysWhichTensorAModelLacksOrFindsDifferent() throws IOException {
    TensorFile file = read(written(Map.of("w", Tensor.ofFloats(new float[2], 2)), Map.of()));
    assertThatThrownBy(() -> file.tensor("v"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.safetensors holds no tensor 'v'");
    assertThatThrownBy(() -> file.tensor("w", DType.F32, 1, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is F32 [2], but the model needs F32 [1, 2]");
    assertThatThrownBy(() -> file.tensor("w").doubles()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesToWriteATensorUnderTheNameOfTheMetadata() {
    Map<String, Tensor> tensors = Map.of("__metadata__", Tensor.ofFloats(new float[1], 1));
    assertThatThrownBy(() -> written(tensors, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
