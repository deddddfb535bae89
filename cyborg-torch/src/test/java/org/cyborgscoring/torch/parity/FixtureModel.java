package org.cyborgscoring.torch.parity;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
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
import tools.jackson.databind.JsonNode;

/** The model of a fixture, with its weights and the output layer of its own head. */
final class FixtureModel implements AutoCloseable {
  private final Fixture fixture;
  private final Encoder encoder;
  private final Linear output;
  private final List<ParameterSpec> declared;
  private final TensorFile file;
  private final Parameters parameters = new Parameters();

  /** Reads the model, with weights of the given type. */
  FixtureModel(Fixture fixture, ScalarType type) throws IOException {
    this(fixture, ModelConfig.read(fixture.folder().resolve("config.json")), type);
  }

  /** Reads the weights for a configuration that may differ from the fixture's. */
  FixtureModel(Fixture fixture, ModelConfig config, ScalarType type) throws IOException {
    this.fixture = fixture;
    Layers root = Layers.root();
    encoder = Encoders.of(config, root);
    file = Safetensors.read(fixture.folder().resolve("model.safetensors"));
    int labels = (int) file.tensor(encoder.outputLayer() + ".weight").shape()[0];
    output = root.head().linear(encoder.outputLayer(), encoder.size().hidden(), labels);
    declared = root.declared();
    Scope.run(
        () -> {
          for (ParameterSpec spec : declared) {
            var stored = file.tensor(spec.name());
            assertShape(spec, stored.shape());
            parameters.put(spec.name(), Tensors.ofFloats(stored.floats(), stored.shape()).to(type));
          }
        });
  }

  private static void assertShape(ParameterSpec spec, long[] shape) {
    if (!spec.shape().equals(Arrays.stream(shape).boxed().toList())) {
      throw new AssertionError(spec.name() + " is declared as " + spec.shape());
    }
  }

  List<String> declared() {
    return declared.stream().map(ParameterSpec::name).toList();
  }

  TensorFile file() {
    return file;
  }

  Parameters parameters() {
    return parameters;
  }

  /** What the embedding, each layer and the last normalisation give. */
  List<Tensor> states(EncoderInputs<Tensor> inputs) {
    return encoder.hiddenStates(ops(), inputs);
  }

  Tensor logits(EncoderInputs<Tensor> inputs) {
    List<Tensor> states = states(inputs);
    Tensor pooled = encoder.pooled(ops(), inputs, states.get(states.size() - 1));
    return ops().linear(pooled, output);
  }

  private TorchOps ops() {
    return new TorchOps(parameters, Dropout.NONE);
  }

  /** The reference's loss: cross-entropy, or the squared error of a single output. */
  Tensor loss() {
    Tensor logits = logits(fixture.batch().inputs());
    JsonNode labels = fixture.json("inputs.json").path("labels");
    if (logits.size(1) == 1) {
      Tensor wanted = Tensors.ofFloats(Fixture.floats(labels), labels.size());
      return torch.mse_loss(logits.squeeze(1), wanted.to(logits.scalar_type()));
    }
    long[] wanted = labels.valueStream().mapToLong(JsonNode::longValue).toArray();
    return torch.cross_entropy_loss(logits, Tensors.ofLongs(wanted, wanted.length));
  }

  @Override
  public void close() {
    parameters.close();
  }
}
