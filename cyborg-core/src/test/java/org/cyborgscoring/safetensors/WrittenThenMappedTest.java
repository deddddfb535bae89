package org.cyborgscoring.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WrittenThenMappedTest {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void anyTensorsComeBackAsTheyWereWritten(@ForAll("tensors") Map<String, Tensor> tensors)
      throws IOException {
    Path file = Files.createTempFile("written", ".safetensors");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        Safetensors.write(out, tensors, Map.of());
      }
      try (MappedTensors mapped = MappedTensors.open(file)) {
        assertThat(mapped.tensors().keySet()).isEqualTo(tensors.keySet());
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
          assertThat(mapped.tensor(entry.getKey())).isEqualTo(entry.getValue());
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void tensorsGivenOneAtATimeInPiecesMakeTheSameFile(@ForAll("tensors") Map<String, Tensor> tensors)
      throws IOException {
    List<TensorInfo> infos = new ArrayList<>();
    tensors.forEach((name, tensor) -> infos.add(TensorInfo.of(name, tensor)));
    Collections.reverse(infos);
    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
    Safetensors.write(
        streamed,
        infos,
        Map.of("k", "v"),
        (info, out) -> {
          for (ByteBuffer rest = Objects.requireNonNull(tensors.get(info.name())).bytes();
              rest.hasRemaining(); ) {
            int size = Math.min(3, rest.remaining());
            out.write(rest.slice(rest.position(), size));
            rest.position(rest.position() + size);
          }
        });
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Safetensors.write(whole, tensors, Map.of("k", "v"));
    assertThat(streamed.toByteArray()).isEqualTo(whole.toByteArray());
  }

  @Provide
  Arbitrary<Map<String, Tensor>> tensors() {
    Arbitrary<String> names =
        Arbitraries.strings().ofMaxLength(12).filter(name -> !name.equals("__metadata__"));
    return Arbitraries.maps(names, tensor()).ofMaxSize(8);
  }

  private static Arbitrary<Tensor> tensor() {
    Arbitrary<long[]> shapes =
        Arbitraries.longs().between(0, 5).array(long[].class).ofMaxSize(3).dontShrink();
    return Arbitraries.of(DType.values())
        .flatMap(
            dtype ->
                shapes.flatMap(
                    shape ->
                        Arbitraries.bytes()
                            .array(byte[].class)
                            .ofSize((int) Tensor.elements(shape) * dtype.bytes())
                            .map(bytes -> Tensor.of(dtype, ByteBuffer.wrap(bytes), shape))));
  }
}
