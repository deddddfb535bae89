package org.cyborgscoring.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedTensorsTest {
  @TempDir Path folder;

  private Path file(Map<String, Tensor> tensors) throws IOException {
    Path file = folder.resolve("model.safetensors");
    try (OutputStream out = Files.newOutputStream(file)) {
      Safetensors.write(out, tensors, Map.of("format", "pt"));
    }
    return file;
  }

  @Test
  void givesEveryTensorWithItsTypeAndShape() throws IOException {
    Tensor weight = Tensor.ofFloats(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
    Tensor empty = Tensor.ofDoubles(new double[0], 0, 4);
    Path file = file(Map.of("weight", weight, "empty", empty));
    try (MappedTensors mapped = MappedTensors.open(file)) {
      assertThat(mapped.tensors())
          .containsExactly(
              Map.entry("empty", new TensorInfo("empty", DType.F64, List.of(0L, 4L))),
              Map.entry("weight", new TensorInfo("weight", DType.F32, List.of(2L, 3L))));
      assertThat(mapped.metadata()).containsExactly(Map.entry("format", "pt"));
      assertThat(mapped.tensor("weight")).isEqualTo(weight);
      assertThat(mapped.tensor("weight").bytes().isDirect()).isTrue();
      assertThat(mapped.tensor("empty")).isEqualTo(empty);
    }
  }

  @Test
  void givesAnyConsecutiveElementsOfATensor() throws IOException {
    Path file =
        file(
            Map.of(
                "a", Tensor.ofLongs(new long[] {7}, 1),
                "b", Tensor.ofFloats(new float[] {1, 2, 3, 4}, 2, 2)));
    try (MappedTensors mapped = MappedTensors.open(file)) {
      assertThat(mapped.part("b", 1, 2)).isEqualTo(Tensor.ofFloats(new float[] {2, 3}, 2));
      assertThat(mapped.part("b", 4, 0).elements()).isZero();
      assertThatThrownBy(() -> mapped.part("b", 3, 2))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> mapped.part("b", -1, 2))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void tensorsOutliveTheFileThatTheyCameFrom() throws IOException {
    Tensor weight = Tensor.ofFloats(new float[] {1, 2}, 2);
    Tensor mapped;
    try (MappedTensors file = MappedTensors.open(file(Map.of("weight", weight)))) {
      mapped = file.tensor("weight");
    }
    assertThat(mapped).isEqualTo(weight);
  }

  @Test
  void saysWhichTensorOrFileIsMissing() throws IOException {
    Path file = file(Map.of("weight", Tensor.ofFloats(new float[] {1, 2}, 2)));
    try (MappedTensors mapped = MappedTensors.open(file)) {
      assertThatThrownBy(() -> mapped.tensor("bias"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(file + " holds no tensor 'bias'");
    }
    assertThatThrownBy(() -> MappedTensors.open(folder.resolve("other")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file");
  }

  @Test
  void readsBeyondTwoGigabytes() throws IOException {
    long large = 2_500_000_000L;
    byte[] header =
        ("{\"large\":{\"dtype\":\"U8\",\"shape\":[%d],\"data_offsets\":[0,%d]},"
                + "\"last\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[%d,%d]}}")
            .formatted(large, large, large, large + 4)
            .getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("sparse.safetensors");
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.WRITE)) {
      channel.write(little(8).putLong(header.length).flip());
      channel.write(ByteBuffer.wrap(header));
      long begin = channel.position();
      channel.write(ByteBuffer.wrap(new byte[] {9}), begin + large - 1);
      channel.write(little(4).putFloat(2.5f).flip(), begin + large);
    }
    try (MappedTensors mapped = MappedTensors.open(file)) {
      assertThat(mapped.tensor("last").floats()).containsExactly(2.5f);
      assertThatThrownBy(() -> mapped.tensor("large"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("tensor 'large' takes 2500000000 bytes");
      byte[] end = new byte[3];
      mapped.part("large", large - 3, 3).bytes().get(end);
      assertThat(end).isEqualTo(new byte[] {0, 0, 9});
    }
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void refusesAFileThatWasCutShort() throws IOException {
    Path file = file(Map.of("weight", Tensor.ofFloats(new float[100], 100)));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> MappedTensors.open(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ends within its tensors, after 399 of 400 bytes");
  }
}
