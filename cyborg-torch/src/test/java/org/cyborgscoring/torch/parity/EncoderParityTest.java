package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.TensorFile;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.libtorch.TorchOps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncoderParityTest {
  private static final float TOLERANCE = 5e-5f;

  static Stream<Fixture> encoders() throws IOException {
    return Fixture.all().stream().filter(Fixture::isClassifier);
  }

  @ParameterizedTest
  @MethodSource("encoders")
  void givesTheLogitsOfTheReference(Fixture fixture) throws IOException {
    ModelConfig config = ModelConfig.read(fixture.folder().resolve("config.json"));
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(config, root);
    TensorFile file = Safetensors.read(fixture.folder().resolve("model.safetensors"));
    int labels = (int) file.tensor(encoder.outputLayer() + ".weight").shape()[0];
    Linear output = root.head().linear(encoder.outputLayer(), encoder.size().hidden(), labels);
    try (Parameters parameters = new Parameters()) {
      List<String> names = new ArrayList<>();
      for (ParameterSpec spec : root.declared()) {
        org.cyborgscoring.safetensors.Tensor tensor = file.tensor(spec.name());
        parameters.put(spec.name(), Tensors.ofFloats(tensor.floats(), tensor.shape()));
        names.add(spec.name());
      }
      assertThat(names).containsExactlyInAnyOrderElementsOf(file.tensors().keySet());
      int rows = fixture.rows();
      int columns = fixture.columns();
      float[] logits =
          Scope.get(
              () -> {
                EncoderInputs<Tensor> inputs =
                    new EncoderInputs<>(
                        Tensors.ofLongs(fixture.longs("input_ids"), rows, columns),
                        Tensors.ofLongs(fixture.longs("attention_mask"), rows, columns),
                        fixture.json("inputs.json").has("token_type_ids")
                            ? Tensors.ofLongs(fixture.longs("token_type_ids"), rows, columns)
                            : null);
                TorchOps ops = new TorchOps(parameters, Dropout.NONE);
                List<Tensor> states = encoder.hiddenStates(ops, inputs);
                Tensor pooled = encoder.pooled(ops, inputs, states.get(states.size() - 1));
                return Tensors.floats(ops.linear(pooled, output));
              });
      assertThat(logits)
          .containsExactly(Fixture.floats(fixture.expected().path("logits")), within(TOLERANCE));
    }
  }
}
