package org.cyborgscoring.torch.parity;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderTrainingParityTest {

  static Stream<Fixture> trained() throws IOException {
    return DecoderParityTest.decoders().filter(fixture -> fixture.has("training.json"));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("trained")
  void givesTheGradientsOfTheReference(Fixture fixture) throws IOException {
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      new ReferenceTraining(fixture.json("training.json"))
          .assertGradients(all(model), () -> model.loss(model.pass()));
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("trained")
  void learnsAsTheReferenceDoes(Fixture fixture) throws IOException {
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      new ReferenceTraining(fixture.json("training.json"))
          .assertSteps(all(model), () -> model.loss(model.pass()));
    }
  }

  private static Map<String, Tensor> all(DecoderFixture model) {
    model.parameters().train(name -> true);
    return model.parameters().trained();
  }
}
