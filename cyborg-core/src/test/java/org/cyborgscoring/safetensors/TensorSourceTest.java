package org.cyborgscoring.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TensorSourceTest {
  private static final TensorInfo TWO_FLOATS = new TensorInfo("w", DType.F32, List.of(2L));

  private static void write(List<TensorInfo> tensors, TensorSource source) throws IOException {
    Safetensors.write(OutputStream.nullOutputStream(), tensors, Map.of(), source);
  }

  private static void assertRefused(List<TensorInfo> tensors, TensorSource source, String reason) {
    assertThatThrownBy(() -> write(tensors, source))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void isAskedForEachTensorOnceInTheOrderOfTheFile() throws IOException {
    List<String> asked = new ArrayList<>();
    write(
        List.of(
            new TensorInfo("b", DType.BF16, List.of()),
            TWO_FLOATS,
            new TensorInfo("a", DType.BF16, List.of(1L)),
            new TensorInfo("i", DType.I64, List.of(1L, 1L))),
        (tensor, out) -> {
          asked.add(tensor.name());
          out.write(ByteBuffer.allocate((int) tensor.bytes()));
        });
    assertThat(asked).containsExactly("i", "w", "a", "b");
  }

  @Test
  void mustGiveAsManyBytesAsTheShapeNeeds() {
    assertRefused(
        List.of(TWO_FLOATS),
        (tensor, out) -> out.write(ByteBuffer.allocate(7)),
        "Tensor 'w' lacks 1 of its 8 bytes");
    assertRefused(
        List.of(TWO_FLOATS),
        (tensor, out) -> out.write(ByteBuffer.allocate(9)),
        "More bytes than the 8 of tensor 'w'");
  }

  @Test
  void namesAreDifferentAndNotThatOfTheMetadata() {
    TensorSource none = (tensor, out) -> {};
    assertRefused(List.of(TWO_FLOATS, TWO_FLOATS), none, "Two tensors are called 'w'");
    assertRefused(
        List.of(new TensorInfo("__metadata__", DType.U8, List.of(0L))),
        none,
        "No tensor can be called __metadata__");
  }

  @Test
  void shapesHaveALimit() {
    assertThatThrownBy(() -> new TensorInfo("w", DType.F32, List.of(1L << 61)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Tensor 'w' is too large");
    assertThatThrownBy(() -> new TensorInfo("w", DType.F32, List.of(2L, -1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has a dimension of -1");
    assertThat(new TensorInfo("w", DType.F64, List.of()).bytes()).isEqualTo(8);
  }
}
