package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.safetensors.TensorFile;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.quantization.Nf4Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Nf4ParityTest {

  static Stream<Fixture> quantised() throws IOException {
    return Fixture.all().stream().filter(fixture -> fixture.kind() == Fixture.Kind.QUANTISED);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("quantised")
  void quantisesToTheBitsOfTheDefinition(Fixture fixture) throws IOException {
    Tensor weight =
        Safetensors.read(fixture.folder().resolve("model.safetensors")).tensor("weight");
    TensorFile expected = Safetensors.read(fixture.folder().resolve("expected.safetensors"));
    Scope.run(
        () -> {
          try (Nf4Tensor nf4 =
              Nf4Tensor.of(
                  Tensors.ofFloats(weight.floats(), weight.shape()), false, ComputeDevice.CPU)) {
            byte[] packed = new byte[(int) expected.tensor("packed").elements()];
            expected.tensor("packed").bytes().get(packed);
            assertThat(nf4.packed()).isEqualTo(packed);
            assertThat(nf4.scales()).isEqualTo(expected.tensor("absmax").floats());
            assertThat(Tensors.floats(nf4.unpack()))
                .isEqualTo(expected.tensor("dequantized").floats());
          }
        });
  }
}
